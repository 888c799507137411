import Miroir

/// The lines of `sources.txt`, or of a manifest: for each file, its digest and its path.
struct SourceList: Sendable {
  /// The files, in the order of the lines.
  private(set) var files: [(path: FilePath, digest: SHA256Digest)] = []

  /// Reads the lines; nothing when one isn't such a line.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.isEmpty || text.hasSuffix("\n")
    else { return nil }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let (digest, path) = (line.prefix(64), line.dropFirst(64))
      guard let digest = SHA256Digest(String(digest)), path.hasPrefix("  "), path.count > 2 else {
        return nil
      }
      files.append((BagPath.decoded(String(path.dropFirst(2))), digest))
    }
  }

  /// Whether each path comes once, in the order of their bytes.
  var isSorted: Bool { zip(files, files.dropFirst()).allSatisfy { $0.path < $1.path } }
}
