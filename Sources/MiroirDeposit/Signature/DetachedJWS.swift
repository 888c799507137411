import Miroir

/// A signature apart from what it signs: a JSON Web Signature in compact form, whose payload is
/// taken out (RFC 7515, § 7.1 and app. F).
///
/// One algorithm is made and accepted, `Ed25519` (RFC 9864, § 2.2): no name in a file chooses another.
package struct DetachedJWS: Sendable, Hashable {
  /// The signature in one line, which ends without a line break.
  package let text: String

  /// Signs `payload`.
  package static func sign(_ payload: [UInt8], with key: SigningKey) -> DetachedJWS {
    let header: JSONValue = .object(["alg": "Ed25519", "kid": .string(key.publicKey.kid)])
    let protected = Base64URL.text(of: Array(header.text.utf8))
    let signature = key.signature(of: signingInput(protected, payload))
    return DetachedJWS(text: "\(protected)..\(Base64URL.text(of: signature))")
  }

  /// What is signed (RFC 7515, § 5.1).
  static func signingInput(_ protected: String, _ payload: [UInt8]) -> [UInt8] {
    Array("\(protected).\(Base64URL.text(of: payload))".utf8)
  }
}
