import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit

/// Keys in files: what only their owner has stays theirs.
@Suite struct KeyFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder.url.appending(path: "cle.jwk").path }

  init() throws { folder = try TemporaryFolder() }

  @Test func aKeyIsReadAsItWasWritten() throws {
    let key = SigningKey(name: "Université d'Orvelles")
    try key.write(to: path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try SigningKey(try KeyFile(at: path)).publicKey == key.publicKey)
    #expect(try PublicKey(try KeyFile(at: path)) == key.publicKey)
    #expect(throws: FolderError(path: path, reason: .occupied)) { try key.write(to: path) }
    #expect(!"\(key)".contains(key.secretText))
  }

  @Test func aKeyThatOthersCanReadIsRefused() throws {
    try SigningKey(name: "A").write(to: path)
    for mode in [0o640, 0o604, 0o660] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      #expect(throws: KeyRefusal(path: path, reason: .openToOthers)) {
        try SigningKey(try KeyFile(at: path))
      }
    }
  }

  @Test func aPublicKeyDoesNotSign() throws {
    let key = SigningKey(name: "A").publicKey
    try folder.write(key.text.utf8, to: "cle.jwk")
    #expect(throws: KeyRefusal(path: path, reason: .notPrivate)) {
      try SigningKey(try KeyFile(at: path))
    }
    #expect(try KeyFile(at: path).given() == key)
  }

  @Test func aPrivateKeyIsGivenToNobody() throws {
    try SigningKey(name: "A").write(to: path)
    #expect(throws: KeyRefusal(path: path, reason: .notPublic)) { try KeyFile(at: path).given() }
  }

  @Test(
    arguments: [
      ("", .notJSON), ("[]", .notAKey), ("{}", .lacks("kty")),
      (#"{"kty":"RSA","crv":"Ed25519","x":"AA"}"#, .wrong("kty")),
      (#"{"kty":"OKP","crv":"X25519","x":"AA"}"#, .wrong("crv")),
      (#"{"kty":"OKP","crv":"Ed25519","x":"AA"}"#, .wrong("x")),
      (#"{"kty":"OKP","crv":"Ed25519"}"#, .lacks("x")),
      (#"{"kty":"OKP","kty":"OKP","crv":"Ed25519"}"#, .notJSON),
      (#"{"kty":"OKP","crv":"Ed25519","k":"AA"}"#, .unexpected("k")),
    ] as [(String, KeyRefusal.Reason)])
  func whatIsNoKeyIsRefused(text: String, reason: KeyRefusal.Reason) throws {
    try folder.write(text.utf8, to: "cle.jwk")
    #expect(throws: KeyRefusal(path: path, reason: reason)) {
      try PublicKey(try KeyFile(at: path))
    }
  }

  @Test func theKeysThatOneRecognisesAreReadAsTheyWereWritten() throws {
    var keys = TrustedKeys()
    for name in ["A", "B"] { _ = try keys.add(SigningKey(name: name).publicKey, at: path) }
    let read = try TrustedKeys(reading: Array(keys.text.utf8), at: path)
    #expect(read == keys && read.keys.map(\.name) == ["A", "B"])
    #expect(try keys.add(read.keys[0], at: path) == false)
    var other = read.keys[0]
    other.name = "C"
    #expect(throws: KeyRefusal(path: path, reason: .different(other.kid))) {
      try keys.add(other, at: path)
    }
  }
}
