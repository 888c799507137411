package import Miroir
import MiroirFolder

extension DetachedJWS {
  /// What comes of looking at a signature.
  package enum Outcome: Sendable, Hashable {
    /// It is that key's.
    case valid(by: PublicKey)
    /// It says that it is that key's, and it isn't, or not over these bytes.
    case wrong(PublicKey)
    /// It is that key's, which didn't hold on the portfolio's date.
    case outsideDates(PublicKey, date: PartialDate?)
    /// It names a key that nobody recognised.
    case unknownKey(String)
    /// It isn't a signature of ours.
    case malformed(Malformation)
  }

  /// Why something isn't a signature of ours.
  package enum Malformation: Error, Sendable, Hashable {
    /// It has more bytes than a signature may.
    case tooLarge
    /// It isn't a header, nothing and 64 bytes, between two dots.
    case form
    /// The header isn't a JSON object in which each name comes once.
    case header
    /// The algorithm isn't `Ed25519`.
    case algorithm(String)
    /// The header lacks what it must have.
    case lacks(String)
    /// The header holds what it mustn't, or what can't be so.
    case parameter(String)
  }

  /// Looks whether `signature`, the bytes of a file, is one over `payload` by a key that is recognised
  /// and held on `date`, the portfolio's.
  package static func verify(
    _ signature: [UInt8], of payload: [UInt8], by trusted: TrustedKeys, on date: PartialDate?
  ) -> Outcome {
    do throws(Malformation) {
      let read = try ReadSignature(signature)
      guard let key = trusted.key(read.kid) else { return .unknownKey(read.kid) }
      let input = signingInput(read.protected, payload)
      guard key.admits(read.signature, of: input) else { return .wrong(key) }
      return key.holds(on: date) ? .valid(by: key) : .outsideDates(key, date: date)
    } catch {
      return .malformed(error)
    }
  }
}

/// The parts of a signature that has the form of ours.
private struct ReadSignature {
  /// The header, as it is signed.
  var protected: String
  /// The name of the key.
  var kid: String
  /// The 64 bytes.
  var signature: [UInt8]

  init(_ bytes: [UInt8]) throws(DetachedJWS.Malformation) {
    guard bytes.count <= 1 << 13 else { throw .tooLarge }
    // Editors end a line; nothing else may follow.
    let line = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
    let parts = line.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].isEmpty, let header = Base64URL.bytes(of: parts[0]),
      let signature = Base64URL.bytes(of: parts[2]), signature.count == 64
    else { throw .form }
    protected = String(decoding: parts[0], as: UTF8.self)
    self.signature = signature
    kid = try Self.kid(header)
  }

  /// The name of the key, in a header of which nothing is unknown.
  private static func kid(_ header: [UInt8]) throws(DetachedJWS.Malformation) -> String {
    guard let value = JSONValue(strictly: header), case .object(let object) = value else {
      throw .header
    }
    guard let algorithm = value["alg"] else { throw .lacks("alg") }
    guard algorithm.string == "Ed25519" else { throw .algorithm(algorithm.string ?? "") }
    for (name, member) in object.pairs {
      switch name {
      case "alg": continue
      case "kid": guard member.string?.isEmpty == false else { throw .parameter(name) }
      // What it is of itself (RFC 7515, § 4.1.9): another type is signed for another purpose.
      case "typ": guard member.string == "JOSE" else { throw .parameter(name) }
      default: throw .parameter(name)
      }
    }
    guard let kid = value["kid"]?.string else { throw .lacks("kid") }
    return kid
  }
}
