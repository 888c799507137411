public import Miroir

extension FolderContents {
  /// The bytes of files of the folder that was read at `path`; each must be what was examined.
  public func bytes(
    of paths: some Sequence<FilePath>, at path: String
  ) throws(FolderError) -> [FilePath: [UInt8]] {
    var found: [FilePath: [UInt8]] = [:]
    for file in paths {
      let entry = files.first { $0.path == file }
      guard let entry, case .present(let size) = entry.state else {
        throw FolderError(path: path, reason: .changed(file))
      }
      let bytes = try Self.bytes(of: file, below: Self.folder(at: path), size: size)
      if let content = entry.content, DigestInProgress(of: bytes).value != content.digest {
        throw FolderError(path: path, reason: .changed(file))
      }
      found[file] = bytes
    }
    return found
  }

  private static func bytes(
    of path: FilePath, below folder: String, size: Int
  ) throws(FolderError) -> [UInt8] {
    let file = try OpenFile(path, below: folder)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    try file.forEachPiece { piece throws(FolderError) in
      guard bytes.count + piece.count <= size else {
        throw FolderError(path: folder, reason: .changed(path))
      }
      bytes += piece
    }
    return bytes
  }
}
