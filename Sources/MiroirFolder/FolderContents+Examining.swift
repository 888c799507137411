public import Miroir

extension FolderContents {
  /// The same contents, in which the entries of these files say what the files hold.
  ///
  /// `path` is where the contents were read, `paths` are written as a portfolio writes them. Those that
  /// lead to no regular file change nothing. Each file is read once, a piece after the other, and must
  /// have as many bytes as when the folder was read, or be the very document that was. Its type is told by its first bytes, refined by
  /// its name; where libmagic's database isn't installed, by its name, unless they show a program.
  public func examining(
    _ paths: some Sequence<FilePath>, at path: String
  ) throws(FolderError) -> FolderContents {
    try examining(paths, at: path, with: MagicDatabase())
  }

  /// The same, with another database than the system's.
  package func examining(
    _ paths: some Sequence<FilePath>, at path: String, with database: borrowing MagicDatabase
  ) throws(FolderError) -> FolderContents {
    let wanted = Set(paths.compactMap(\.partsInsideFolder))
    var examined = self
    for (index, file) in files.enumerated() {
      guard case .present(let size) = file.state, let parts = file.path.partsInsideFolder,
        wanted.contains(parts)
      else { continue }
      let content = try FileContent(
        reading: file.path, below: Self.folder(at: path), size: size, with: database)
      if let bytes = bytes(of: file.path), content.digest != DigestInProgress(of: bytes).value {
        throw FolderError(path: path, reason: .changed(file.path))
      }
      examined.files[index].content = content
    }
    return examined
  }

  /// What was read of a document.
  private func bytes(of path: FilePath) -> [UInt8]? {
    switch path {
    case .portfolio: portfolio
    case .settings: settings
    default: referentiels.first { $0.path == path }?.bytes
    }
  }
}

extension FileContent {
  /// Reads a file of that many bytes.
  fileprivate init(
    reading path: FilePath, below folder: String, size: Int, with database: borrowing MagicDatabase
  ) throws(FolderError) {
    let changed = FolderError(path: folder, reason: .changed(path))
    let file = try OpenFile(path, below: folder)
    guard file.size == size else { throw changed }
    var digest = DigestInProgress()
    var head: [UInt8] = []
    var count = 0
    try file.forEachPiece { piece throws(FolderError) in
      count += piece.count
      // A file to which somebody keeps adding would never end.
      guard count <= size else { throw changed }
      digest.add(piece)
      head += piece.prefix(MagicDatabase.headSize - head.count)
    }
    guard count == size else { throw changed }
    let recognised = database.isThere ? database.mediaType(of: head) : head.activeMediaType
    self.init(digest: digest.value, mediaType: path.mediaType(recognised: recognised))
  }
}
