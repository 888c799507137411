import Glibc
import Miroir

/// A temporary folder that nobody else can look into.
package struct PrivateFolder: Sendable {
  /// Where it is.
  package let path: String

  /// Makes an empty one.
  package init() throws(FolderError) {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((place + "/miroir-XXXXXX").utf8CString)
    // mkdtemp makes folders that their owner alone may enter.
    guard mkdtemp(&template) != nil else { throw .unwritable(place) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file of that name.
  package func write(_ bytes: [UInt8], to name: String) throws(FolderError) {
    let descriptor = open(
      path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path) }
    defer { close(descriptor) }
    guard bytes.withUnsafeBytes({ descriptor.write($0) }) else { throw .unwritable(path) }
  }

  /// Removes it, and the files that are in it.
  package func remove() {
    for name in namesInFolder(path) ?? [] { unlink(path + "/" + name) }
    rmdir(path)
  }
}

extension FolderError {
  /// What the system just said of a file that was to be written.
  package static func unwritable(_ path: String) -> FolderError {
    FolderError(path: path, reason: .unwritable(String(cString: strerror(errno))))
  }
}
