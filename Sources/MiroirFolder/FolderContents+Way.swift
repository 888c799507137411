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

  /// The way from the folder at `start` to the one at `path`, up to what holds both and down again:
  /// for pages that stay where they are made, beside what they are about.
  ///
  /// None where a browser wouldn't come up to the same folder, for a link on the way down to `start`.
  public static func wayAcross(from start: String, to path: String) -> FilePath? {
    guard let written = absoluteParts(of: start), let real = realPath(start),
      let target = realPath(folder(at: path))
    else { return nil }
    let (from, to) = (parts(of: real), parts(of: target))
    let shared = zip(from, to).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let climbed = from.count - shared
    let top = written.dropLast(climbed).joined(separator: "/")
    guard climbed <= written.count,
      realPath("/" + top).map(parts(of:)) == Array(from.prefix(shared))
    else { return nil }
    let steps = Array(repeating: "..", count: climbed) + to.dropFirst(shared)
    return FilePath(steps.joined(separator: "/"))
  }

  /// The parts of a path from the root on, as they are written: links aren't followed.
  private static func absoluteParts(of path: String) -> [String]? {
    guard let start = path.hasPrefix("/") ? "/" : realPath(".") else { return nil }
    return parts(of: path).reduce(into: parts(of: start)) { parts, part in
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
  }

  private static func parts(of path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }
}
