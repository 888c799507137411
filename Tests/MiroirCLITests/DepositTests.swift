import Foundation
import Testing
import TestSupport

/// Deposits in the hands of others: other programs, other settings, machines that stop.
@Suite struct DepositTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Project.sample("sante"), to: place + "sante")
  }

  private func seal(_ arguments: String...) throws -> Finished {
    try run(miroirPath, ["seal", "sante", "-o", "depot.zip"] + arguments, in: place)
  }

  private func verified(_ name: String) throws -> Verified {
    let run = try miroir("verify", name, "--format", "json", in: place)
    return try JSONDecoder().decode(Verified.self, from: Data(run.output.utf8))
  }

  private func script<Reply: Decodable>(_ arguments: String...) throws -> Reply {
    let paths = arguments.dropFirst().map { (place + $0).path }
    return try Python().reply(
      of: "Tests/MiroirCLITests/deposit.py", arguments.prefix(1) + paths)
  }

  // MARK: - Other programs

  @Test(arguments: ["forcom", "minimal", "sante"])
  func anotherProgramFindsTheBagValid(sample: String) throws {
    try FileManager.default.copyItem(at: Project.sample(sample), to: place + "autre")
    _ = try miroir("seal", "autre", "-o", "depot.zip", in: place)
    let answer: Bag = try script("bag", "depot.zip")
    #expect(answer.version == "1.0" && answer.algorithms == ["sha256", "sha512"])
    #expect(answer.agent.hasPrefix("Miroir "))
  }

  /// Unpacked, or packed again by another program: the same deposit.
  @Test func whatWasUnpackedOrPackedAgainHolds() throws {
    _ = try seal()
    let _: Bool = try script("again", "depot.zip", "autre.zip")
    let unzip = try run("unzip", ["-q", "depot.zip", "-d", "ouvert"], in: place)
    #expect(unzip.status == 0)
    let seals = try ["depot.zip", "autre.zip", "ouvert"].map { name in
      let answer = try verified(name)
      #expect(answer.steps.allSatisfy { $0.state != "fails" }, "\(name)")
      #expect(answer.steps.first { $0.step == "pages" }?.state == "holds")
      let isRemade = answer.steps[0].detail == "l’archive a été refaite par un autre programme"
      #expect(isRemade == (name == "autre.zip"))
      return answer.seal
    }
    #expect(Set(seals).count == 1 && seals[0] != nil)
  }

  // MARK: - Other settings

  /// What a portfolio was read with is in the deposit too, so that it can be read again.
  @Test func whatWasGivenIsSealed() throws {
    try folder.write(".kicker { color: black; }".utf8, to: "charte/style.css")
    try folder.write("Université d'Orvelles\n".utf8, to: "charte/mentions.txt")
    try folder.write(
      """
      [[ecartees]]
      regle = "fichier-non-declare"
      raison = "Les brouillons restent dans le dossier."
      """.utf8, to: "session.toml")
    try FileManager.default.copyItem(
      at: Project.root + "Schemas/referentiels/c2i2ms-2011.xml", to: place + "local.xml")
    for (number, arguments) in [
      ["--theme", "charte"], ["--config", "session.toml"], ["--lang", "en"],
      ["--referentiel", "local.xml"],
      ["--theme", "charte", "--config", "session.toml"],
    ].enumerated() {
      let run = try run(
        miroirPath, ["seal", "sante", "-o", "depot-\(number).zip"] + arguments, in: place)
      try #require(run.status == 0, "\(arguments): \(run.output)\(run.errors)")
      let answer = try verified("depot-\(number).zip")
      #expect(
        answer.steps.filter { $0.state == "holds" }.map(\.step)
          == [
            "container", "bag", "payload", "tags", "sources", "portfolio", "data", "pages", "pdf",
          ],
        "\(arguments)")
    }
  }

  // MARK: - Machines that stop

  /// A disk that is full, as a limit on how much one file may hold makes it for any user.
  @Test(arguments: [1, 100, 400])
  func aFullDiskLeavesNothingHalf(blocks: Int) throws {
    let script = "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" seal sante -o depot.zip --no-pdf"
    let run = try run("/bin/bash", ["-c", script, miroirPath], in: place)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.errors.contains("depot.zip"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["sante"])
  }
}

/// What bagit-python says of a bag.
private struct Bag: Decodable {
  var version: String
  var agent: String
  var algorithms: [String]

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    version = try list.decode(String.self)
    agent = try list.decode(String.self)
    algorithms = try list.decode([String].self)
  }
}
