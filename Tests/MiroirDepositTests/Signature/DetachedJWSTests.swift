import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit

/// One algorithm, one form, keys that somebody recognised: all else is refused.
@Suite struct DetachedJWSTests {
  private let payload = Array("liste".utf8)
  private let date = PartialDate(day: "2026-05-30")
  private let key = SigningKey(name: "Université d'Orvelles")

  private func trust(_ key: PublicKey) throws -> TrustedKeys {
    var keys = TrustedKeys()
    _ = try keys.add(key, at: "cles.json")
    return keys
  }

  private func outcome(_ text: String) throws -> DetachedJWS.Outcome {
    DetachedJWS.verify(
      Array(text.utf8), of: payload, by: try trust(key.publicKey), on: date)
  }

  /// A signature with another header, signed as it is.
  private func signed(header: String) -> String {
    let protected = Base64URL.text(of: Array(header.utf8))
    let signature = key.signature(of: DetachedJWS.signingInput(protected, payload))
    return "\(protected)..\(Base64URL.text(of: signature))"
  }

  @Test func whatWasSignedIsAdmitted() throws {
    let text = DetachedJWS.sign(payload, with: key).text
    #expect(try outcome(text) == .valid(by: key.publicKey))
    #expect(try outcome(text + "\n") == .valid(by: key.publicKey))
  }

  /// RFC 8037, appendix A: the key's thumbprint, and the signature that the RFC gives under its older
  /// name of the algorithm, which Miroir refuses.
  @Test func theKeyOfTheStandardHasItsThumbprint() throws {
    let bytes = try #require(
      Base64URL.bytes(of: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo".utf8))
    let key = try #require(PublicKey(bytes: bytes, name: "RFC 8037"))
    #expect(key.kid == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    let signature = try #require(
      Base64URL.bytes(
        of: """
          hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg
          """.utf8))
    let message = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
    #expect(key.admits(signature, of: Array(message.utf8)))
    let text = "eyJhbGciOiJFZERTQSJ9..\(Base64URL.text(of: signature))"
    let payload = Array("Example of Ed25519 signing".utf8)
    #expect(
      DetachedJWS.verify(Array(text.utf8), of: payload, by: try trust(key), on: nil)
        == .malformed(.algorithm("EdDSA")))
  }

  @Test func otherBytesAreNotSigned() throws {
    let text = DetachedJWS.sign(payload + [0], with: key).text
    #expect(try outcome(text) == .wrong(key.publicKey))
  }

  @Test func aKeyThatNobodyRecognisedTellsNothing() throws {
    let other = SigningKey(name: "Université d'Orvelles")
    let text = DetachedJWS.sign(payload, with: other).text
    #expect(try outcome(text) == .unknownKey(other.publicKey.kid))
  }

  @Test func aKeyHoldsBetweenItsDates() throws {
    for (from, to, holds) in [
      (nil, nil, true), ("2026-05-30", "2026-05-30", true), ("2026-05-31", nil, false),
      (nil, "2026-05-29", false),
    ] as [(String?, String?, Bool)] {
      var known = key.publicKey
      known.notBefore = from.flatMap { PartialDate(day: $0) }
      known.notAfter = to.flatMap { PartialDate(day: $0) }
      let signature = Array(DetachedJWS.sign(payload, with: key).text.utf8)
      let outcome = DetachedJWS.verify(signature, of: payload, by: try trust(known), on: date)
      #expect(outcome == (holds ? .valid(by: known) : .outsideDates(known, date: date)))
    }
  }

  @Test func anyOtherHeaderIsRefused() throws {
    let kid = key.publicKey.kid
    let cases: [(String, DetachedJWS.Malformation)] = [
      (#"{"alg":"none","kid":"\#(kid)"}"#, .algorithm("none")),
      (#"{"alg":"EdDSA","kid":"\#(kid)"}"#, .algorithm("EdDSA")),
      (#"{"alg":"HS256","kid":"\#(kid)"}"#, .algorithm("HS256")),
      (#"{"alg":["Ed25519"],"kid":"\#(kid)"}"#, .algorithm("")),
      (#"{"kid":"\#(kid)"}"#, .lacks("alg")), (#"{"alg":"Ed25519"}"#, .lacks("kid")),
      (#"{"alg":"Ed25519","kid":""}"#, .parameter("kid")),
      (#"{"alg":"Ed25519","kid":"\#(kid)","crit":["b64"],"b64":false}"#, .parameter("b64")),
      (#"{"alg":"Ed25519","kid":"\#(kid)","crit":[]}"#, .parameter("crit")),
      (#"{"alg":"Ed25519","kid":"\#(kid)","jwk":{}}"#, .parameter("jwk")),
      (#"{"alg":"Ed25519","kid":"\#(kid)","jku":"https://exemple.fr"}"#, .parameter("jku")),
      (#"{"alg":"Ed25519","kid":"\#(kid)","x5c":[]}"#, .parameter("x5c")),
      (#"{"alg":"Ed25519","kid":"\#(kid)","typ":"JWT"}"#, .parameter("typ")),
      (#"{"alg":"Ed25519","alg":"Ed25519","kid":"\#(kid)"}"#, .header),
      (#"["Ed25519"]"#, .header), ("Ed25519", .header), ("", .header),
    ]
    for (header, malformation) in cases {
      #expect(try outcome(signed(header: header)) == .malformed(malformation), "\(header)")
    }
    #expect(
      try outcome(signed(header: #"{"alg":"Ed25519","kid":"\#(kid)","typ":"JOSE"}"#))
        == .valid(by: key.publicKey))
  }

  @Test func anyOtherFormIsRefused() throws {
    let text = DetachedJWS.sign(payload, with: key).text
    for other in [
      "", ".", "..", text + "=", text + "\n\n", " " + text, text.replacing("..", with: "."),
      text.replacing("..", with: ".bGlzdGU."), text + ".", String(text.dropLast()),
      String(repeating: "a", count: 9000),
    ] {
      let outcome = try outcome(other)
      #expect(
        [.malformed(.form), .malformed(.tooLarge), .malformed(.header)].contains(outcome),
        "\(other)")
    }
  }

  /// There is no second text for the same signature.
  @Test func oneByteThatChangedIsNoticed() throws {
    let bytes = Array(DetachedJWS.sign(payload, with: key).text.utf8)
    let keys = try trust(key.publicKey)
    for index in bytes.indices {
      for mask in 1...255 as ClosedRange<UInt8> {
        var changed = bytes
        changed[index] ^= mask
        if case .valid = DetachedJWS.verify(changed, of: payload, by: keys, on: date) {
          Issue.record("byte \(index) ^ \(mask)")
        }
      }
    }
  }
}
