import Miroir
import MiroirFolder

/// The public keys of institutions that somebody recognises: a JWK Set (RFC 7517, § 5) in which each
/// key has a name.
package struct TrustedKeys: Sendable, Hashable {
  /// The keys, in the order of the file; no two of the same name.
  package private(set) var keys: [PublicKey] = []

  /// Recognises nobody yet.
  package init() {}

  /// Reads the trust file that is, or was, at `path`.
  package init(reading bytes: [UInt8], at path: String) throws(KeyRefusal) {
    func refusal(_ reason: KeyRefusal.Reason, _ number: Int? = nil) -> KeyRefusal {
      KeyRefusal(path: path, number: number, reason: reason)
    }
    guard bytes.count <= 1 << 20 else { throw refusal(.tooMany) }
    guard let value = JSONValue(strictly: bytes) else { throw refusal(.notJSON) }
    guard case .object(let object) = value else { throw refusal(.notAKey) }
    if let unknown = object.pairs.first(where: { $0.key != "keys" }) {
      throw refusal(.unexpected(unknown.key))
    }
    guard case .array(let values) = value["keys"] else { throw refusal(.lacks("keys")) }
    for (index, value) in values.enumerated() {
      do throws(KeyRefusal.Reason) {
        let key = try PublicKey(trusted: value)
        guard self.key(key.kid) == nil else { throw .twice(key.kid) }
        keys.append(key)
      } catch {
        throw refusal(error, index + 1)
      }
    }
  }

  /// The key of that name, if it is recognised.
  package func key(_ kid: String) -> PublicKey? { keys.first { $0.kid == kid } }

  /// Recognises a key, unless it is recognised already; whether it wasn't.
  ///
  /// `path` is where the keys stand, for what is said when one can't be added: nothing is replaced.
  package mutating func add(_ key: PublicKey, at path: String) throws(KeyRefusal) -> Bool {
    guard key.name != nil else { throw KeyRefusal(path: path, reason: .lacks("name")) }
    if let known = self.key(key.kid) {
      guard known == key else { throw KeyRefusal(path: path, reason: .different(key.kid)) }
      return false
    }
    keys.append(key)
    return true
  }

  /// What the file holds: a key a line, so that people can compare two versions of it.
  package var text: String {
    "{\"keys\":[" + keys.map { "\n" + JWK($0).json.text }.joined(separator: ",") + "\n]}\n"
  }
}

extension PublicKey {
  /// Reads a key of a trust file, which must say its own name and its institution's.
  fileprivate init(trusted value: JSONValue) throws(KeyRefusal.Reason) {
    let jwk = try JWK(reading: value)
    guard jwk.secret == nil else { throw .notPublic }
    for member in ["kid", "name"] where value[member] == nil { throw .lacks(member) }
    self = jwk.publicKey
  }
}
