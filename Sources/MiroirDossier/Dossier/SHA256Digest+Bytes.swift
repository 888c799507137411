private import Crypto
package import Miroir

extension Miroir.SHA256Digest {
  /// The digest of a text, in UTF-8.
  package init(of text: String) { self.init(of: Array(text.utf8)) }

  /// The digest of bytes.
  package init(of bytes: [UInt8]) {
    guard let digest = Self(bytes: SHA256.hash(data: bytes)) else {
      preconditionFailure("a SHA-256 has 32 bytes")
    }
    self = digest
  }
}
