import Crypto
import Miroir

/// An Ed25519 key that signs (RFC 8032), with its public half.
///
/// What only its owner has is shown nowhere: not by ``description`` either.
package struct SigningKey: Sendable, CustomStringConvertible {
  /// What others verify its signatures with.
  package let publicKey: PublicKey
  private let key: Curve25519.Signing.PrivateKey

  /// Makes a key that nobody had before.
  package init(name: String) {
    self.init(Curve25519.Signing.PrivateKey(), name: name)
  }

  /// Reads the key of a file that others can't read.
  package init(_ file: KeyFile) throws(KeyRefusal) {
    let jwk = try file.jwk()
    guard let secret = jwk.secret else { throw file.refusal(.notPrivate) }
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret),
      Array(key.publicKey.rawRepresentation) == jwk.publicKey.bytes
    else { throw file.refusal(.wrong("d")) }
    self.key = key
    publicKey = jwk.publicKey
  }

  private init(_ key: Curve25519.Signing.PrivateKey, name: String) {
    guard let publicKey = PublicKey(bytes: Array(key.publicKey.rawRepresentation), name: name)
    else { preconditionFailure("an Ed25519 key has 32 bytes") }
    self.key = key
    self.publicKey = publicKey
  }

  /// The signature of those bytes, 64 bytes itself.
  func signature(of message: [UInt8]) -> [UInt8] {
    guard let signature = try? key.signature(for: message) else {
      preconditionFailure("Ed25519 signs any bytes")
    }
    return Array(signature)
  }

  /// What the file of the key holds, which only its owner may read.
  var secretText: String {
    JWK(publicKey, secret: Array(key.rawRepresentation)).json.text + "\n"
  }

  /// The name of the key.
  package var description: String { publicKey.kid }
}

extension PublicKey {
  /// Reads the key of a file that one gives to others, or the public half of one's own.
  package init(_ file: KeyFile) throws(KeyRefusal) { self = try file.jwk().publicKey }

  /// What a file of it holds, for whoever is to recognise its signatures.
  package var text: String { JWK(self).json.text + "\n" }
}
