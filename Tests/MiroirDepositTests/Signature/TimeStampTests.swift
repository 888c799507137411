import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit

/// Time stamps of an authority that the tests make, with OpenSSL.
@Suite struct TimeStampTests {
  private let authority: LocalAuthority
  private let payload = Array("liste\n".utf8)

  init() throws { authority = try LocalAuthority() }

  private func outcome(
    _ response: [UInt8], of payload: [UInt8]? = nil, by authorities: [UInt8]?
  ) async throws -> TimeStamp.Outcome {
    try await TimeStamp.verify(response, of: payload ?? self.payload, authorities: authorities)
  }

  @Test(arguments: ["sha256", "sha384", "sha512"])
  func whatWasStampedHolds(digest: String) async throws {
    let before = Int(Date.now.timeIntervalSince1970)
    let response = try authority.stamp(payload, digest: digest)
    guard
      case .holds(let time, let name) = try await outcome(response, by: authority.certificates)
    else { return #expect(Bool(false), "it doesn't hold") }
    #expect(time >= Timestamp(secondsSince1970: before))
    #expect(name == "/CN=Horodatage d'été")
    #expect(try await TimeStamp.failure(of: response, for: payload) == nil)
  }

  @Test func anotherFileWasNotStamped() async throws {
    let response = try authority.stamp(payload, digest: "sha512")
    let other = payload + [0]
    #expect(
      try await outcome(response, of: other, by: authority.certificates) == .fails(.otherFile))
    #expect(try await TimeStamp.failure(of: response, for: other) == .otherFile)
  }

  @Test func anAuthorityThatNobodyRecognisesTellsNothing() async throws {
    let response = try authority.stamp(payload, digest: "sha512")
    let other = try LocalAuthority()
    #expect(try await outcome(response, by: other.certificates) == .fails(.untrusted))
    #expect(try await outcome(response, by: nil) == .notChecked(.noAuthority))
  }

  @Test func aWeakDigestIsRefused() async throws {
    let response = try authority.stamp(payload, digest: "sha1")
    #expect(
      try await outcome(response, by: authority.certificates) == .fails(.weakDigest("sha1")))
  }

  @Test func whatIsNoResponseIsRefused() async throws {
    let response = try authority.stamp(payload, digest: "sha512")
    for bytes in [[], Array("Bonjour".utf8), response + [0], Array(response.dropLast())] {
      #expect(try await outcome(bytes, by: authority.certificates) == .fails(.notAResponse))
    }
  }

  @Test func withoutTheToolNobodyCanTell() async throws {
    let response = try authority.stamp(payload, digest: "sha512")
    let outcome = try await TimeStamp.verify(
      response, of: payload, authorities: authority.certificates, tool: "openssl-absent")
    #expect(outcome == .notChecked(.noTool))
  }

  /// Whatever byte changes, the stamp doesn't hold any more, or still says the same.
  @Test func oneByteThatChangedIsNoticed() async throws {
    let response = try authority.stamp(payload, digest: "sha512")
    let whole = try await outcome(response, by: authority.certificates)
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var changed = response
      let index = Int.random(in: changed.indices, using: &generator)
      changed[index] ^= .random(in: 1...255, using: &generator)
      let outcome = try await outcome(changed, by: authority.certificates)
      if case .holds = outcome { #expect(outcome == whole, "seed \(seed), byte \(index)") }
    }
  }
}

/// An authority that stamps, with its certificates.
struct LocalAuthority {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let settings = """
      [tsa]
      default_tsa = t
      [t]
      serial = serial
      signer_digest = sha256
      default_policy = 1.2.3.4
      digests = sha1, sha256, sha384, sha512
      tsa_name = yes
      ess_cert_id_chain = no
      [stamping]
      extendedKeyUsage = critical, timeStamping
      """
    try folder.write(settings.utf8, to: "tsa.cnf")
    try folder.write("01\n".utf8, to: "serial")
    try openssl(
      "req", "-x509", "-newkey", "ed25519", "-nodes", "-keyout", "ca.key", "-out", "ca.pem",
      "-utf8",
      "-subj", "/CN=Autorité", "-days", "3650")
    try openssl(
      "req", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr", "-utf8",
      "-subj", "/CN=Horodatage d'été")
    try openssl(
      "x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
      "-out", "tsa.pem", "-days", "3650", "-extfile", "tsa.cnf", "-extensions", "stamping")
  }

  /// The certificate that one recognises, in PEM.
  var certificates: [UInt8] {
    get throws { Array(try Data(contentsOf: folder.url.appending(path: "ca.pem"))) }
  }

  /// The response to a request to stamp some bytes.
  func stamp(_ payload: [UInt8], digest: String) throws -> [UInt8] {
    try folder.write(payload, to: "payload")
    try openssl(
      "ts", "-query", "-data", "payload", "-\(digest)", "-cert", "-out", "request.tsq")
    try openssl(
      "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "request.tsq", "-signer", "tsa.pem",
      "-inkey", "tsa.key", "-out", "response.tsr")
    return Array(try Data(contentsOf: folder.url.appending(path: "response.tsr")))
  }

  private func openssl(_ arguments: String...) throws {
    let run = try run("openssl", arguments, in: folder.url)
    guard run.status == 0 else { throw ScriptError(description: run.errors) }
  }
}
