extension PortfolioFolder {
  /// The regular file to which the path that a portfolio writes leads; nothing when there is none.
  public func file(at path: FilePath) -> FileEntry? {
    guard let parts = path.partsInsideFolder,
      let entry = entry(at: FilePath(parts.joined(separator: "/"))),
      case .present = entry.state
    else { return nil }
    return entry
  }
}
