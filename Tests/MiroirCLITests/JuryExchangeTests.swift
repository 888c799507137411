import Foundation
import Testing
import TestSupport

/// `miroir jury results` and `miroir jury import`, on copies of the book of cases.
@Suite struct JuryExchangeTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Samples/jury/09-avis-divergents"), to: place + "s")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: place + path, encoding: .utf8)
  }

  @Test func aDecisionMadeOnTheTableOfResultsComesBack() throws {
    let before = try text("s/session.xml")
    #expect(try miroir("jury", "resultats", "s", "-o", "r", in: place).status == 0)
    #expect(try miroir("jury", "results", "s", "-o", "r", in: place).status == 2)
    let table = try text("r/competences.csv")
    let filled = table.replacing(
      "disputed,avis divergents,,,",
      with: "disputed,avis divergents,non-validee,24/06/2026,Rien ne le montre.")
    try folder.write(filled.utf8, to: "c.csv")
    let trial = try miroir("jury", "import", "s", "--decisions", "c.csv", "--dry-run", in: place)
    #expect(trial.status == 0 && trial.output.contains("+<decision competence=\"D3.1\""))
    #expect(!trial.output.contains("montre."))
    #expect(try text("s/session.xml") == before)
    #expect(try miroir("jury", "importer", "s", "--decisions", "c.csv", in: place).status == 0)
    #expect(try text("s/session.xml.ancien") == before)
    let verdict = try miroir("deliberate", "s", "--format", "json", in: place)
    #expect(verdict.status == 0 && verdict.output.contains("not-certified"))
    let again = try miroir("jury", "import", "s", "--decisions", "c.csv", in: place)
    #expect(again.status == 0 && again.output.contains("Déjà là\u{A0}: 20"))
  }

  @Test func aConflictIsShownAndNothingIsWrittenUnlessItIsAskedFor() throws {
    let before = try text("s/session.xml")
    try folder.write("identifiant;D1;D2\n21900333;absent;positif\n1;absent;\n".utf8, to: "c.csv")
    let run = try miroir("jury", "import", "s", "--controles", "c.csv", "--remplacer", in: place)
    #expect(run.status == 1 && run.output.contains("c.csv:3"))
    #expect(run.output.contains("--partiel"))
    #expect(try text("s/session.xml") == before)
    let partial = try miroir(
      "jury", "import", "s", "--controles", "c.csv", "--remplacer", "--partiel", in: place)
    #expect(partial.status == 1)
    #expect(
      try text("s/session.xml")
        == before.replacing(
          "domaine=\"D1\" resultat=\"positif\"", with: "domaine=\"D1\" resultat=\"absent\""))
  }

  @Test func whatCannotBeTakenIsSaidInOneSentence() throws {
    try folder.write([0x69, 0xE9], to: "latin.csv")
    let latin = try miroir("jury", "import", "s", "--controles", "latin.csv", in: place)
    #expect(latin.status == 1 && latin.errors.contains("CSV UTF-8"))
    #expect(latin.errors.split(separator: "\n").count == 1)
    #expect(try miroir("jury", "import", "s", "--controles", "rien.csv", in: place).status == 2)
    #expect(try miroir("jury", "import", "s", in: place).status == 64)
    let both = ["jury", "import", "s", "--decisions", "latin.csv", "--remplacer"]
    #expect(try run(miroirPath, both, in: place).status == 64)
  }
}
