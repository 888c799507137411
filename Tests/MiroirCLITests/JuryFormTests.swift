import Foundation
import Testing
import TestSupport

/// `miroir jury form`: of which deposits, for whom, and what it answers otherwise.
@Suite struct JuryFormTests {
  /// The name of the sample's portfolio.
  private let id = "p-0b6d12"
  /// The name of its référentiel.
  private let own = "minimal"
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Project.sample("minimal"), to: place + "minimal")
    let seal = try miroir("seal", "minimal", "-o", "depot.zip", "--no-pdf", in: place)
    try #require(seal.status == 0, "\(seal.errors)")
  }

  private var isMade: Bool {
    FileManager.default.fileExists(atPath: (place + "formulaire.html").path)
  }

  private func form(
    _ deposit: String = "depot.zip", member: String = "tissier", _ arguments: String...
  ) throws -> Finished {
    try run(
      miroirPath,
      ["jury", "form", deposit, "--member", member, "-o", "formulaire.html"] + arguments,
      in: place)
  }

  private func writeSession(
    _ candidate: String, referentiel: String = "minimal"
  ) throws {
    try folder.write(
      """
      <session xmlns="urn:miroir:session:1" version="1.0" id="juin-2026" referentiel="\(referentiel)">
        <jury>
          <membre id="tissier"><nom>Marc Tissier</nom></membre>
          <membre id="mazel" fonction="referent"><nom>Thierry Mazel</nom></membre>
          <membre id="hamon"><recusation portfolio="\(id)">Elle l’a suivi.</recusation></membre>
        </jury>
        <candidats>\(candidate)</candidats>
      </session>
      """.utf8, to: "session/session.xml")
  }

  @Test func aFormIsMadeOfAnArchiveOrOfAFolder() throws {
    let made = try form()
    #expect(made.status == 0 && isMade)
    #expect(made.output.contains("il n’est que pour tissier"))
    let unzip = try run("unzip", ["-q", "depot.zip", "-d", "ouvert"], in: place)
    #expect(unzip.status == 0)
    let first = try Data(contentsOf: place + "formulaire.html")
    #expect(try form("ouvert", "--force").status == 0)
    #expect(try Data(contentsOf: place + "formulaire.html") == first)
  }

  @Test func aDepositThatDoesNotHoldIsRefusedInOneSentence() throws {
    var bytes = try Data(contentsOf: place + "depot.zip")
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: place + "change.zip")
    let run = try form("change.zip")
    #expect(run.status == 1 && !isMade)
    #expect(run.errors.contains("miroir verify change.zip"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func whatIsMissingOrMistyped() throws {
    #expect(try form("ailleurs.zip").status == 2)
    #expect(try form(member: "Marc Tissier").status == 64)
    #expect(try miroir("jury", "form", "depot.zip", "-o", "f.html", in: place).status == 64)
    #expect(try form("depot.zip", "--session", "nulle-part").status == 2)
    #expect(!isMade)
  }

  @Test func aSessionNamesTheMemberAndTheDeposit() throws {
    try writeSession("<candidat portfolio=\"\(id)\"/>")
    let made = try form("depot.zip", "--session", "session")
    #expect(made.status == 0, "\(made.errors)")
    let page = try String(contentsOf: place + "formulaire.html", encoding: .utf8)
    #expect(page.contains("Marc Tissier") && page.contains("juin-2026"))
    #expect(try form(member: "inconnue", "--session", "session").status == 64)
  }

  @Test func whatIsNotOfTheSessionIsRefused() throws {
    let seal = String(repeating: "0", count: 64)
    let candidate = "<candidat portfolio=\"\(id)\"/>"
    for (candidate, referentiel, member, words) in [
      ("<candidat portfolio=\"p-autre\"/>", own, "tissier", "la session n’a pas de dossier"),
      (
        "<candidat portfolio=\"\(id)\" depot=\"sha256:\(seal)\"/>", own, "tissier",
        "examine un autre dépôt"
      ),
      (candidate, "c2i1-2011", "tissier", "porte sur « c2i1-2011 »"),
      (candidate, own, "mazel", "est référent"), (candidate, own, "hamon", "ne siège pas"),
    ] {
      try writeSession(candidate, referentiel: referentiel)
      let run = try form(member: member, "--session", "session")
      #expect(run.status == 1 && !isMade)
      #expect(
        run.errors.contains(
          words.replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»")), "\(run.errors)")
    }
  }

  @Test func aSessionWithFaultsIsNotRead() throws {
    try folder.write("<session/>".utf8, to: "session/session.xml")
    let run = try form("depot.zip", "--session", "session")
    #expect(run.status == 2 && run.errors.contains("n’est pas la session d’un jury"))
  }
}
