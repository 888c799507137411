package import Miroir

/// A file by its size and digest.
package struct WeighedFile: Sendable, Hashable {
  /// How many bytes it has.
  package var size: Int
  /// The SHA-256 of its bytes.
  package var digest: SHA256Digest

  /// Reads the file at `path`, a piece after the other.
  package init(at path: String) throws(FolderError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    var digest = DigestInProgress()
    var size = 0
    try OpenFile(FilePath(name), below: folder).forEachPiece { piece throws(FolderError) in
      digest.add(piece)
      size += piece.count
    }
    self.size = size
    self.digest = digest.value
  }
}
