import Miroir

/// An Ed25519 key as JSON (RFC 7517; RFC 8037, § 2), with the name and the dates that a trust file
/// adds.
struct JWK {
  /// The key.
  var publicKey: PublicKey
  /// The 32 bytes that only its owner has, where they are there.
  var secret: [UInt8]?

  /// Joins the parts.
  init(_ publicKey: PublicKey, secret: [UInt8]? = nil) {
    self.publicKey = publicKey
    self.secret = secret
  }

  /// Reads a key: nothing in it may be unknown, or other than it must be.
  init(reading value: JSONValue) throws(KeyRefusal.Reason) {
    guard case .object(let object) = value else { throw .notAKey }
    if let unknown = object.pairs.first(where: { !Self.members.contains($0.key) }) {
      throw .unexpected(unknown.key)
    }
    try value.expect("OKP", at: "kty")
    try value.expect("Ed25519", at: "crv")
    if value["alg"] != nil { try value.expect("Ed25519", at: "alg") }
    if value["use"] != nil { try value.expect("sig", at: "use") }
    publicKey = try PublicKey(reading: value)
    if value["kid"] != nil { try value.expect(publicKey.kid, at: "kid") }
    secret = value["d"] == nil ? nil : try value.bytes(at: "d")
  }

  /// The key as JSON.
  var json: JSONValue {
    let secret = secret.map { Base64URL.text(of: $0) }
    let members: [(String, String?)] = [
      ("kty", "OKP"), ("crv", "Ed25519"), ("x", Base64URL.text(of: publicKey.bytes)),
      ("d", secret), ("kid", publicKey.kid), ("name", publicKey.name),
      ("not-before", publicKey.notBefore?.text), ("not-after", publicKey.notAfter?.text),
    ]
    return .object(
      JSONObject(members.compactMap { key, text in text.map { (key, .string($0)) } }))
  }

  private static let members: Set = [
    "kty", "crv", "x", "d", "kid", "name", "not-before", "not-after", "alg", "use",
  ]
}

extension PublicKey {
  fileprivate init(reading value: JSONValue) throws(KeyRefusal.Reason) {
    let notBefore = try value.date(at: "not-before")
    let notAfter = try value.date(at: "not-after")
    if let notBefore, let notAfter, notAfter.isBefore(notBefore) { throw .datesReversed }
    guard
      let key = PublicKey(
        bytes: try value.bytes(at: "x"), name: try value.name(), notBefore: notBefore,
        notAfter: notAfter)
    else { throw .wrong("x") }
    self = key
  }
}

extension JSONValue {
  fileprivate func expect(_ text: String, at key: String) throws(KeyRefusal.Reason) {
    guard let value = self[key] else { throw .lacks(key) }
    guard value.string == text else { throw .wrong(key) }
  }

  fileprivate func bytes(at key: String) throws(KeyRefusal.Reason) -> [UInt8] {
    guard let value = self[key] else { throw .lacks(key) }
    guard let bytes = value.string.flatMap({ Base64URL.bytes(of: $0.utf8) }), bytes.count == 32
    else { throw .wrong(key) }
    return bytes
  }

  fileprivate func date(at key: String) throws(KeyRefusal.Reason) -> PartialDate? {
    guard let value = self[key] else { return nil }
    guard let date = value.string.flatMap({ PartialDate(day: $0) }) else { throw .wrong(key) }
    return date
  }

  fileprivate func name() throws(KeyRefusal.Reason) -> String? {
    guard let value = self["name"] else { return nil }
    guard let name = value.string, name.isKeyName else { throw .wrong("name") }
    return name
  }
}

extension PartialDate {
  /// Reads a day of the calendar: `2026-01-20`.
  package init?(day text: String) {
    guard let date = PartialDate(text), date.day != nil, date.isInCalendar else { return nil }
    self = date
  }
}

extension String {
  /// Whether an institution can be called that: one line, not too long, of characters that show.
  package var isKeyName: Bool {
    unicodeScalars.count <= 200 && printable == self && contains { !$0.isWhitespace }
  }
}
