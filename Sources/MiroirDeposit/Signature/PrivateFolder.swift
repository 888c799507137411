import Glibc
import MiroirFolder

/// A temporary folder that nobody else can look into.
struct PrivateFolder {
  /// Where it is.
  let path: String

  /// Makes an empty one.
  init() throws(FolderError) {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((place + "/miroir-XXXXXX").utf8CString)
    // mkdtemp makes folders that their owner alone may enter.
    guard mkdtemp(&template) != nil else { throw .unwritable(place) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file of that name.
  func write(_ bytes: [UInt8], to name: String) throws(FolderError) {
    let descriptor = open(
      path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(path) }
      rest = rest.dropFirst(count)
    }
  }

  /// Removes it, with the files of those names.
  func remove(with names: [String]) {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }
}

extension FolderError {
  /// What the system just said of a file that was to be written.
  static func unwritable(_ path: String) -> FolderError {
    FolderError(path: path, reason: .unwritable(String(cString: strerror(errno))))
  }
}
