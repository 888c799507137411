import Glibc
package import Miroir

/// A regular file below a folder, open to be read; no link was followed on the way to it.
package struct OpenFile: ~Copyable {
  private let path: FilePath
  private let folder: String
  private let descriptor: Int32
  /// How many bytes it had when it was opened.
  package let size: Int

  /// Opens the file at `path` below `folder`, one folder after the other.
  package init(_ path: FilePath, below folder: String) throws(FolderError) {
    let descriptor = try Self.descriptor(of: path, below: folder)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FolderError(path: folder, reason: .notAFile(path))
    }
    self.path = path
    self.folder = folder
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Hands its bytes over, a piece after the other, so that memory doesn't grow with the file.
  package func forEachPiece(
    _ body: (UnsafeRawBufferPointer) throws(FolderError) -> Void
  ) throws(FolderError) {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 1)
    defer { piece.deallocate() }
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.error(path, below: folder) }
      guard count > 0 else { return }
      try body(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
  }

  private static func descriptor(
    of path: FilePath, below folder: String
  ) throws(FolderError) -> Int32 {
    guard let parts = path.partsInsideFolder, let last = parts.last else {
      throw FolderError(path: folder, reason: .notAFile(path))
    }
    var current = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for part in parts.dropLast() where current >= 0 {
      let next = openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let reason = errno
      close(current)
      errno = reason
      current = next
    }
    guard current >= 0 else { throw error(path, below: folder) }
    defer { close(current) }
    // What is no regular file isn't even opened, since that alone may wake up who waits at a pipe.
    // Should it become one in between, O_NONBLOCK keeps us from waiting there.
    var status = stat()
    guard fstatat(current, last, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw error(path, below: folder)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FolderError(path: folder, reason: .notAFile(path))
    }
    let file = openat(current, last, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw error(path, below: folder) }
    return file
  }

  /// What the system just said of a file.
  private static func error(_ path: FilePath, below folder: String) -> FolderError {
    switch errno {
    case ENOENT: FolderError(path: folder, reason: .changed(path))
    case ELOOP, ENOTDIR, ENXIO: FolderError(path: folder, reason: .notAFile(path))
    default:
      FolderError(
        path: FolderContents.path(of: path, at: folder), reason: .unreadable(.lastError))
    }
  }
}
