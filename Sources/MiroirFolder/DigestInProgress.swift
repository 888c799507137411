import Crypto
import Miroir

/// The SHA-256 digest of bytes that go by a piece at a time.
struct DigestInProgress {
  private var function = SHA256()

  /// Nothing went by yet.
  init() {}

  /// All of these bytes went by.
  init(of bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  mutating func add(_ piece: UnsafeRawBufferPointer) { function.update(bufferPointer: piece) }

  /// The digest of what went by so far.
  var value: Miroir.SHA256Digest {
    guard let digest = Miroir.SHA256Digest(bytes: function.finalize()) else {
      preconditionFailure("SHA-256 gives 32 bytes")
    }
    return digest
  }
}
