import Glibc
public import Miroir

extension FolderContents {
  /// Keeps the portfolio as it was read, among the versions that were annotated, unless it is there.
  ///
  /// What remarks quote is found again with the text they were made on.
  public func keepVersion(at path: String) throws(FolderError) {
    let file = FilePath(annotatedVersion: portfolioDigest)
    let isKept = files.contains { entry in
      if case .present = entry.state { entry.path == file } else { false }
    }
    guard !isKept else { return }
    var folder = Self.folder(at: path)
    for name in file.text.split(separator: "/").dropLast() {
      folder += "/" + name
      var status = stat()
      let isFolder = lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      guard isFolder || mkdir(folder, 0o777) == 0 else {
        throw FolderError(path: folder, reason: .unwritable(.lastError))
      }
    }
    try Output(path: Self.path(of: file, at: path)).write(file: portfolio)
  }
}

extension FolderContents {
  /// The way from a page at `page` to the folder at `path`, where that is beside or below it: no
  /// other would hold on another machine, and the names on it are nobody's business.
  public static func way(from page: String, to path: String) -> FilePath? {
    let start = page.lastIndex(of: "/").map { page[..<$0] }
    guard let start = realPath(start.map { $0.isEmpty ? "/" : String($0) } ?? "."),
      let folder = realPath(folder(at: path))
    else { return nil }
    if start == folder { return "" }
    let prefix = start.hasSuffix("/") ? start : start + "/"
    return folder.hasPrefix(prefix) ? FilePath(String(folder.dropFirst(prefix.count))) : nil
  }
}
