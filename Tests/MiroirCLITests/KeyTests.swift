import Foundation
import Testing
import TestSupport

/// Keys from end to end: made, given, recognised, and what they then say of a deposit.
@Suite struct KeyTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }
  private var home: [String: String] { ["HOME": place.path] }

  init() throws { folder = try TemporaryFolder() }

  /// The seal of a sample is written in its own journal: the sample is copied first.
  private func sealed(_ arguments: String...) throws -> Finished {
    if !FileManager.default.fileExists(atPath: (place + "minimal").path) {
      try FileManager.default.copyItem(at: Project.sample("minimal"), to: place + "minimal")
    }
    return try run(miroirPath, ["seal", "minimal", "-o", "depot.zip"] + arguments, in: place)
  }

  private func signature() throws -> String {
    let run = try miroir(
      "verify", "depot.zip", "--format", "json", in: place, environment: home)
    let reply = try JSONDecoder().decode(Verified.self, from: Data(run.output.utf8))
    let step = try #require(reply.steps.first { $0.step == "signature" })
    return "\(step.state) \(run.status) \(step.detail ?? "")"
  }

  private func makeKey() throws {
    #expect(
      try miroir("key", "new", "cle.jwk", "--name", "Université d’Orvelles", in: place).status == 0)
    #expect(
      try miroir("cle", "show", "cle.jwk", "-o", "publique.jwk", in: place).status == 0)
  }

  @Test func aKeyIsMadeGivenAndRecognised() throws {
    try makeKey()
    #expect(try sealed("--key", "cle.jwk").status == 0)
    #expect(try signature().hasPrefix("not-checked 0 "))
    #expect(try miroir("key", "trust", "publique.jwk", in: place, environment: home).status == 0)
    #expect(try signature().hasPrefix("holds 0 signé par Université d’Orvelles"))
    let shown = try miroir("key", "show", in: place, environment: home)
    #expect(shown.status == 0 && shown.output.contains("Université d’Orvelles"))
    let again = try miroir("key", "trust", "publique.jwk", in: place, environment: home)
    #expect(again.status == 0 && again.output.contains("déjà"))
    // A file of one's own is made as well, below folders that aren't there yet.
    let own = ["--trust", "jury/2026/cles.json"]
    #expect(try run(miroirPath, ["key", "trust", "publique.jwk"] + own, in: place).status == 0)
    let verified = try run(miroirPath, ["verify", "depot.zip"] + own, in: place)
    #expect(verified.status == 0 && verified.output.contains("signé par"))
  }

  @Test func othersVerifyWhatMiroirSigns() throws {
    try makeKey()
    _ = try sealed("--key", "cle.jwk")
    #expect(try script("verify", "depot.zip", "publique.jwk"))
    _ = try miroir("key", "new", "autre.jwk", "--name", "Autre", in: place)
    #expect(try !script("verify", "depot.zip", "autre.jwk"))
  }

  @Test func miroirVerifiesWhatOthersSign() throws {
    try makeKey()
    _ = try sealed()
    #expect(try script("sign", "depot.zip", "cle.jwk", "signe.zip"))
    try FileManager.default.removeItem(at: place + "depot.zip")
    try FileManager.default.moveItem(at: place + "signe.zip", to: place + "depot.zip")
    _ = try miroir("key", "trust", "publique.jwk", in: place, environment: home)
    #expect(try signature().hasPrefix("holds 0 "))
  }

  /// A signature that was taken from another deposit.
  @Test func anotherDepositsSignatureFails() throws {
    try makeKey()
    _ = try sealed("--key", "cle.jwk")
    _ = try miroir("key", "trust", "publique.jwk", in: place, environment: home)
    let text = try String(contentsOf: place + "minimal/portfolio.xml", encoding: .utf8)
    try text.replacing("<presentation>", with: "<presentation>Oui. ")
      .write(to: place + "minimal/portfolio.xml", atomically: true, encoding: .utf8)
    _ = try run(miroirPath, ["seal", "minimal", "-o", "autre.zip"], in: place)
    #expect(try script("graft", "depot.zip", "autre.zip"))
    try FileManager.default.removeItem(at: place + "depot.zip")
    try FileManager.default.moveItem(at: place + "autre.zip", to: place + "depot.zip")
    #expect(try signature().hasPrefix("fails 1 "))
  }

  @Test func aKeyHoldsBetweenItsDates() throws {
    try makeKey()
    _ = try sealed("--key", "cle.jwk")
    _ = try miroir(
      "key", "trust", "publique.jwk", "--not-after", "2001-01-01", in: place, environment: home)
    #expect(try signature().hasPrefix("fails 1 "))
  }

  @Test func keysAreNeverWrittenOver() throws {
    try folder.write("À moi".utf8, to: "cle.jwk")
    let run = try miroir("key", "new", "cle.jwk", "--name", "A", in: place)
    #expect(run.status == 2 && run.output == "" && run.errors.contains("cle.jwk"))
    #expect(try Data(contentsOf: place + "cle.jwk") == Data("À moi".utf8))
  }

  @Test func whatIsRefusedIsSaid() throws {
    try makeKey()
    let given = try miroir("key", "trust", "cle.jwk", in: place, environment: home)
    #expect(given.status == 1 && given.errors.contains("clé privée"))
    // Following the advice writes over nothing.
    #expect(given.errors.contains("miroir key show cle.jwk -o cle-publique.jwk"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: (place + "cle.jwk").path)
    let open = try sealed("--key", "cle.jwk")
    #expect(open.status == 1 && open.errors.contains("chmod 600"))
    let absent = try sealed("--key", "absente.jwk")
    #expect(absent.status == 2 && absent.errors.contains("absente.jwk"))
    let list = try miroir("verify", "x.zip", "--trust", "absent.json", in: place)
    #expect(list.status == 2)
    for arguments in [["--not-after", "2026"], ["--name", "a\nb"]] {
      let run = try run(miroirPath, ["key", "trust", "publique.jwk"] + arguments, in: place)
      #expect(run.status == 64)
    }
  }

  @Test func aTimeStampOfAnotherDepositIsRefused() throws {
    try folder.write("Bonjour".utf8, to: "reponse.tsr")
    let run = try sealed("--timestamp", "reponse.tsr")
    #expect(run.status == 1 && run.errors.contains("RFC 3161"))
    #expect(!FileManager.default.fileExists(atPath: (place + "depot.zip").path))
  }

  private func script(_ arguments: String...) throws -> Bool {
    let paths = arguments.dropFirst().map { (place + $0).path }
    return try Python().reply(
      of: "Tests/MiroirCLITests/deposit.py", arguments.prefix(1) + paths)
  }
}
