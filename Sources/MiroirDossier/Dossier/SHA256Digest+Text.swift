private import Crypto
import Miroir

extension Miroir.SHA256Digest {
  /// The digest of a text, in UTF-8.
  init(of text: String) {
    guard let digest = Self(bytes: SHA256.hash(data: Array(text.utf8))) else {
      preconditionFailure("a SHA-256 has 32 bytes")
    }
    self = digest
  }
}
