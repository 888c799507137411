public import Miroir

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
