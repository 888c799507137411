import Crypto
package import Miroir

/// An institution's public Ed25519 key (RFC 8032).
package struct PublicKey: Sendable, Hashable {
  /// The key's 32 bytes.
  package let bytes: [UInt8]
  /// Whose it is, where that is said.
  package var name: String?
  /// The first day on which it holds, if it hasn't always.
  package var notBefore: PartialDate?
  /// The last day on which it holds, if there is one.
  package var notAfter: PartialDate?

  /// Joins the parts; nothing when there aren't 32 bytes.
  init?(
    bytes: [UInt8], name: String? = nil, notBefore: PartialDate? = nil,
    notAfter: PartialDate? = nil
  ) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
    self.name = name
    self.notBefore = notBefore
    self.notAfter = notAfter
  }

  /// What signatures and trust files call it: its thumbprint (RFC 7638, § 3; RFC 8037, app. A.3).
  package var kid: String { Base64URL.text(of: thumbprint.bytes) }

  /// The thumbprint as it is read aloud, to compare it with what another person reads: hexadecimal
  /// digits by four, since letters have a case that a voice hasn't.
  package var spokenThumbprint: [String] {
    let digits = thumbprint.text
    return stride(from: 0, to: 64, by: 4).map { String(digits.dropFirst($0).prefix(4)) }
  }

  /// Whether it holds on that date; a month isn't outside of one that it has a day in common with.
  ///
  /// Without a date nobody can tell, and it doesn't unless it always does.
  package func holds(on date: PartialDate?) -> Bool {
    guard let date else { return notBefore == nil && notAfter == nil }
    return notBefore.map { !date.isBefore($0) } ?? true
      && notAfter.map { !$0.isBefore(date) } ?? true
  }

  /// Whether the signature is the key's over those bytes.
  func admits(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
    return key?.isValidSignature(signature, for: message) ?? false
  }

  private var thumbprint: Miroir.SHA256Digest {
    let required: JSONValue = .object([
      "crv": "Ed25519", "kty": "OKP", "x": .string(Base64URL.text(of: bytes)),
    ])
    guard
      let digest = Miroir.SHA256Digest(bytes: SHA256.hash(data: Array(required.text.utf8)))
    else { preconditionFailure("SHA-256 gives 32 bytes") }
    return digest
  }
}
