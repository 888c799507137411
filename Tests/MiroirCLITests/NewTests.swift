import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

/// `miroir new`, as a candidate runs it.
@Suite struct NewTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func new(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Finished {
    try run(miroirPath, ["new"] + arguments, in: folder.url, environment: environment)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: path)), as: UTF8.self)
  }

  private func names(_ path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: path).path
    ).sorted()
  }

  private let minimal = Project.sample("minimal").appending(path: "referentiels/minimal.xml").path

  // MARK: - A portfolio

  @Test(arguments: Library().identifiers.map(\.text))
  func aNewPortfolioIsADraftWithoutError(referentiel: String) throws {
    let made = try new("a", "--referentiel", referentiel, "--candidate", "Léa d'Été & <Ferrand>")
    #expect(made.status == 0)
    #expect(try names("a") == ["portfolio.xml", "preuves"])
    #expect(try names("a/preuves") == [])
    let check = try run(miroirPath, ["check", "--format", "json", "a"], in: folder.url)
    #expect(check.status == 0)
    let report = try #require(check.json.portfolios.first)
    #expect(report.errors == 0 && report.missing > 0)
    #expect(report.id?.wholeMatch(of: /p-[0-9a-f]{8}/) != nil)
  }

  @Test func whatWasMadeAndWhatToDoNextAreSaid() throws {
    let made = try new("mon portfolio", "--referentiel", minimal)
    #expect(made.errors == "")
    #expect(
      made.output == """
        Le dossier «\u{A0}mon portfolio\u{A0}» est prêt. On y trouve\u{A0}:
          portfolio.xml
          preuves/
          referentiels/minimal.xml

        Ouvrez portfolio.xml dans un éditeur de texte, et mettez vos fichiers dans preuves/.

        Ensuite\u{A0}:

          miroir check 'mon portfolio'
          miroir new situation 'mon portfolio' --title "Un titre"
          miroir coverage 'mon portfolio'

        """)
  }

  @Test func whatIsThereIsNeverReplaced() throws {
    try folder.write("à moi".utf8, to: "a/notes.txt")
    let made = try new("a", "--referentiel", "c2i2ms-2011")
    #expect(made.status == 2 && made.output == "")
    #expect(try names("a") == ["notes.txt"])
  }

  @Test func anEmptyFolderIsFilled() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "a"), withIntermediateDirectories: false)
    #expect(try new("a/", "--referentiel", "c2i2ms-2011").status == 0)
    #expect(try names("a") == ["portfolio.xml", "preuves"])
  }

  @Test func anUnknownReferentielIsWrongUsageWithTheNearest() throws {
    let made = try new("a", "--referentiel", "c2i2-ms2011")
    #expect(made.status == 64)
    #expect(made.errors.contains("c2i2ms-2011"))
    #expect(try names() == [])
    #expect(try new("a", "--referentiel", "absent.xml").status == 2)
    #expect(try new("a").status == 64)
  }

  @Test(arguments: [("c2i1-2008", "remplacé"), ("c2i2forcom-2013", "en partie")])
  func aReferentielToBewareOfIsAllowedWithAWord(referentiel: String, word: String) throws {
    let made = try new("a", "--referentiel", referentiel)
    #expect(made.status == 0)
    #expect(made.errors.split(separator: "\n").count == 1)
    #expect(made.errors.contains(word))
  }

  @Test func aReferentielOfOnesOwnIsCopied() throws {
    #expect(try new("a", "--referentiel", minimal).status == 0)
    #expect(
      try text("a/referentiels/minimal.xml") == String(contentsOfFile: minimal, encoding: .utf8))
  }

  @Test func aReferentielThatTakesTheNameOfAnotherIsRefused() throws {
    let file = Project.root.appending(path: "Schemas/referentiels/c2i2ms-2011.xml").path
    let made = try new("a", "--referentiel", file)
    #expect(made.status == 2)
    #expect(made.errors.contains("c2i2ms-2011"))
    #expect(try names() == [])
  }

  @Test func commentsAreInFrenchUnlessALanguageIsAskedFor() throws {
    let english = ["LC_ALL": "en_GB.UTF-8"]
    let made = try new("a", "--referentiel", "c2i2ms-2011", environment: english)
    #expect(made.output.contains("is ready"))
    #expect(try text("a/portfolio.xml").contains("Où, quand, avec qui"))
    _ = try new("b", "--referentiel", "c2i2ms-2011", "--lang", "en")
    #expect(try text("b/portfolio.xml").contains("Where, when, with whom"))
    #expect(try text("b/portfolio.xml").contains(#"xml:lang="fr""#))
  }

  @Test func anEstablishmentsQuestionsAreAskedNowAndLater() throws {
    let guidance = """
      <guidage xmlns="urn:miroir:guidage:1" version="1.0">
        <bloc nom="role"><question>Qui tenait le stylo ?</question></bloc>
      </guidage>
      """
    try folder.write(guidance.utf8, to: "nous.xml")
    let made = try new("a", "--referentiel", "c2i2ms-2011", "--guidage", "nous.xml")
    #expect(made.status == 0)
    #expect(try new("situation", "a", "--title", "Un essai").status == 0)
    let text = try text("a/portfolio.xml")
    #expect(text.ranges(of: "Qui tenait le stylo ?").count == 2)
    #expect(!text.contains("Qu’attendait-on de moi"))
    #expect(try run(miroirPath, ["check", "a"], in: folder.url).status == 0)
    try folder.write("<guidage/>".utf8, to: "a/guidage/autre.xml")
    let refused = try new("situation", "a", "--title", "Un autre")
    #expect(refused.status == 2 && refused.errors.contains("a/guidage/autre.xml"))
  }

  // MARK: - A situation

  @Test func aSituationIsAddedToTheFolderOrToItsDocument() throws {
    _ = try new("a", "--referentiel", "c2i2ms-2011")
    let one = try run(
      miroirPath, ["nouveau", "situation", "a", "--title", "Une panne", "--debut", "2026-01"],
      in: folder.url)
    #expect(one.status == 0 && one.errors == "")
    #expect(one.output.contains("une-panne") && one.output.contains("miroir check a"))
    let two = try new(
      "situation", "a/portfolio.xml", "--title", "Une panne", "--competences", "D1.1 D2.3")
    #expect(two.status == 0)
    let check = try run(miroirPath, ["check", "--format", "json", "a"], in: folder.url)
    let report = try #require(check.json.portfolios.first)
    #expect(report.errors == 0 && report.advice == 0)
    let addresses = report.diagnostics.compactMap(\.element)
    for address in ["situation-1", "une-panne", "une-panne-2", "une-panne-2/D2.3"] {
      #expect(addresses.contains(address))
    }
    #expect(try names("a") == ["portfolio.xml", "preuves"])
  }

  @Test(arguments: [
    ["--title", "x", "--competences", "D11"], ["--title", "x", "--debut", "janvier"],
    ["--title", "x", "--id", "à moi"], ["--title", " "], [],
  ])
  func whatDoesNotFitIsWrongUsage(arguments: [String]) throws {
    _ = try new("a", "--referentiel", "c2i2ms-2011")
    let before = try text("a/portfolio.xml")
    let added = try run(miroirPath, ["new", "situation", "a"] + arguments, in: folder.url)
    #expect(added.status == 64)
    #expect(try text("a/portfolio.xml") == before)
  }

  @Test func aDocumentThatIsNotWellFormedIsLeftToCheck() throws {
    let broken = "<portfolio xmlns=\"urn:miroir:portfolio:1\"><preuves></portfolio>"
    try folder.write(broken.utf8, to: "a/portfolio.xml")
    let added = try new("situation", "a", "--title", "Un essai")
    #expect(added.status == 1 && added.output == "")
    #expect(added.errors.split(separator: "\n").count == 1)
    #expect(added.errors.contains("miroir check"))
    #expect(try text("a/portfolio.xml") == broken)
    #expect(try new("situation", "absent", "--title", "Un essai").status == 2)
  }
}
