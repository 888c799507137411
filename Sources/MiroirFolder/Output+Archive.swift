private import Glibc
public import Miroir

extension Output {
  /// Writes a ZIP archive of those files; those to copy come from the folder at `source`.
  ///
  /// The same files make the same bytes, whatever their order, the user, the umask, the time zone and
  /// the locale: entries are sorted by the bytes of their paths and stored as they are, with a fixed
  /// date and fixed permissions. An archive has no folders: those that are empty aren't in it.
  public func write(archive files: [OutputFile], from source: String? = nil) throws(FolderError) {
    try checkTarget()
    let entries = try archiveEntries(files)
    let partial = try freshPartial()
    do throws(FolderError) {
      try write(entries, to: partial, from: source ?? ".")
      try take(place: partial)
    } catch {
      remove(partial)
      throw error
    }
  }

  /// The files under the names that the archive gives them, in its order.
  private func archiveEntries(
    _ files: [OutputFile]
  ) throws(FolderError) -> [(name: FilePath, content: OutputFile.Content)] {
    var entries: [(name: FilePath, content: OutputFile.Content)] = []
    for file in files where file.content != .folder {
      guard let parts = file.path.partsInsideFolder, !parts.isEmpty else {
        throw FolderError(path: path, reason: .notAFile(file.path))
      }
      entries.append((FilePath(parts.joined(separator: "/")), file.content))
    }
    entries.sort { $0.name < $1.name }
    guard zip(entries, entries.dropFirst()).allSatisfy({ $0.name != $1.name }) else {
      errno = EEXIST
      throw unwritable
    }
    return entries
  }

  private func write(
    _ entries: [(name: FilePath, content: OutputFile.Content)], to partial: String,
    from source: String
  ) throws(FolderError) {
    let archive = try ZipArchive(in: try create(partial), called: path)
    for entry in entries {
      switch entry.content {
      case .bytes(let bytes):
        try archive.begin(entry.name, size: bytes.count)
        try archive.write(bytes)
        try archive.end()
      case .copy(let original, let digest):
        try copy(original, expecting: digest, from: source, to: archive, as: entry.name)
      case .folder: continue
      }
    }
    try archive.finish()
  }

  /// Copies a piece after the other, and refuses what hasn't the size announced or the digest expected.
  private func copy(
    _ original: FilePath, expecting expected: SHA256Digest?, from source: String,
    to archive: borrowing ZipArchive, as name: FilePath
  ) throws(FolderError) {
    let changed = FolderError(path: source, reason: .changed(original))
    let input = try OpenFile(original, below: source)
    try archive.begin(name, size: input.size)
    var digest = DigestInProgress()
    var rest = input.size
    try input.forEachPiece { piece throws(FolderError) in
      guard piece.count <= rest else { throw changed }
      rest -= piece.count
      if expected != nil { digest.add(piece) }
      try archive.write(piece)
    }
    guard rest == 0, expected == nil || digest.value == expected else { throw changed }
    try archive.end()
  }
}
