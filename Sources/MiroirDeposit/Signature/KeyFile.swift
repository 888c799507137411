import Glibc
import Miroir
package import MiroirFolder

/// A file with a key in it, as it was read.
package struct KeyFile: Sendable {
  /// Where it is, as it was asked for.
  package let path: String
  private let bytes: [UInt8]
  private let isOpenToOthers: Bool

  /// Reads the file at `path`, which must be a regular one.
  package init(at path: String) throws(FolderError) {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write to it.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .opening(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .reading(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FolderError(path: path, reason: .notAFile(FilePath(path)))
    }
    self.path = path
    isOpenToOthers = status.st_mode & 0o077 != 0
    bytes = try descriptor.firstBytes(Self.maximumSize + 1, of: path)
  }

  /// What is in it; a key that isn't public must be for its owner's eyes only.
  func jwk() throws(KeyRefusal) -> JWK {
    guard bytes.count <= Self.maximumSize else { throw refusal(.tooMany) }
    guard let value = JSONValue(strictly: bytes) else { throw refusal(.notJSON) }
    if value["d"] != nil, isOpenToOthers { throw refusal(.openToOthers) }
    do throws(KeyRefusal.Reason) {
      return try JWK(reading: value)
    } catch {
      throw refusal(error)
    }
  }

  func refusal(_ reason: KeyRefusal.Reason) -> KeyRefusal {
    KeyRefusal(path: path, reason: reason)
  }

  private static let maximumSize = 1 << 16
}

extension SigningKey {
  /// Writes the key into a new file that only its owner may read; nothing is ever written over.
  ///
  /// Refused where the disk can't keep others out, as on a memory stick without permissions.
  package func write(to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? FolderError(path: path, reason: .occupied) : .unwritable(path)
    }
    defer { close(descriptor) }
    do {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw FolderError.unwritable(path) }
      guard status.st_mode & 0o077 == 0 else {
        throw KeyRefusal(path: path, reason: .cannotBeClosed)
      }
      var text = secretText
      let written = text.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written == text.utf8.count, fsync(descriptor) == 0 else {
        throw FolderError.unwritable(path)
      }
    } catch {
      unlink(path)
      throw error
    }
  }
}

extension Int32 {
  /// What can be read from this descriptor, up to so many bytes.
  fileprivate func firstBytes(_ limit: Int, of path: String) throws(FolderError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var filled = 0
    while filled < limit {
      let count = bytes.withUnsafeMutableBytes { buffer in
        read(self, buffer.baseAddress?.advanced(by: filled), limit - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .reading(path) }
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }
}

extension FolderError {
  /// What the system just said of a file that was to be opened.
  fileprivate static func opening(_ path: String) -> FolderError {
    switch errno {
    case ENOENT: FolderError(path: path, reason: .missing)
    case ELOOP, ENXIO: FolderError(path: path, reason: .notAFile(FilePath(path)))
    default: .reading(path)
    }
  }

  fileprivate static func reading(_ path: String) -> FolderError {
    FolderError(path: path, reason: .unreadable(String(cString: strerror(errno))))
  }
}

extension KeyFile {
  /// The key of a file that somebody gave: one that isn't public isn't given to anybody.
  package func given() throws(KeyRefusal) -> PublicKey {
    let jwk = try jwk()
    guard jwk.secret == nil else { throw refusal(.notPublic) }
    return jwk.publicKey
  }
}
