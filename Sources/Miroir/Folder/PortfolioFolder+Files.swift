extension PortfolioFolder {
  /// The regular file to which the path that a portfolio writes leads; nothing when there is none.
  public func file(at path: FilePath) -> FileEntry? {
    guard let entry = path.plain.flatMap({ self.entry(at: $0) }),
      case .present = entry.state
    else { return nil }
    return entry
  }
}
