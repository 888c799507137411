import Foundation
import Miroir
import MiroirFolder
import MiroirXML
import Testing
import TestSupport

/// The book of cases is well made: whatever computes verdicts is then held to it.
@Suite struct CasebookTests {
  @Test func thereAreCasesOfEachKind() throws {
    #expect(Case.all.count >= 25)
    let verdicts = try Case.all.map { try $0.expected.verdict }
    #expect(Set(verdicts) == ["certified", "not-certified", "undecided"])
  }

  @Test(arguments: Case.all) func theDocumentsOfACaseAreFaultless(_ one: Case) throws {
    let session = one.folder.appending(path: "session.xml")
    #expect(try issues(of: session, Library.session) == [])
    let evaluations = one.folder.appending(path: "evaluations")
    let names = try FileManager.default.contentsOfDirectory(atPath: evaluations.path)
    #expect(!names.isEmpty)
    for name in names {
      #expect(try issues(of: evaluations.appending(path: name), Library.evaluation) == [])
    }
  }

  @Test(arguments: Case.all) func whatIsExpectedIsOfTheFramework(_ one: Case) throws {
    let expected = try one.expected
    let text = try String(contentsOf: one.folder.appending(path: "session.xml"), encoding: .utf8)
    let id = try #require(text.firstMatch(of: /referentiel="([^"]+)"/)?.1)
    let referentiel = try #require(Library().referentiel(named: Identifier(String(id))))
    #expect(Set(expected.outcomes.keys) == Set(referentiel.rules.map(\.id.text)))
    #expect(Set(expected.domains.keys) == Set(referentiel.domains.map(\.code.text)))
    let states: Set = ["acquired", "not-acquired", "kept", "undecided"]
    #expect(states.isSuperset(of: expected.domains.values))
    #expect(text.contains("portfolio=\"\(expected.portfolio)\""))
    #expect(!expected.clause.isEmpty && !expected.title.isEmpty)
  }

  @Test(arguments: Case.all) func theDecisionIsTheOneThatWasSettledBefore(_ one: Case) throws {
    let expected = try one.expected
    let deliberation = try #require(Deliberation(of: try one.read()))
    let verdict = try #require(deliberation.verdict(on: Identifier(expected.portfolio)))
    #expect(deliberation.verdicts.count == 1)
    #expect(verdict.result.rawValue == expected.verdict)
    #expect(verdict.rule?.text == expected.rule)
    let outcomes = verdict.outcomes.map { ($0.rule.id.text, $0.result.rawValue) }
    #expect(Dictionary(uniqueKeysWithValues: outcomes) == expected.outcomes)
    let domains = verdict.domains.map { ($0.code.text, $0.state.rawValue) }
    #expect(Dictionary(uniqueKeysWithValues: domains) == expected.domains)
    if let needed = expected.needed { #expect(verdict.outcome?.needed?.total == needed) }
  }

  @Test(arguments: Case.all) func everyCompetenceSaysWhy(_ one: Case) throws {
    let deliberation = try #require(Deliberation(of: try one.read()))
    let verdict = try #require(deliberation.verdicts.first)
    #expect(verdict.competences.map(\.code) == deliberation.referentiel.competences.map(\.code))
    for competence in verdict.competences {
      #expect(!competence.reasons.isEmpty)
      #expect(competence.reasons.allSatisfy { $0.place != nil })
    }
    #expect(!verdict.reasons.isEmpty)
  }

  /// `docs/jury.md` prints the book: with `RECORD=1` it is written anew, and the test fails.
  @Test func theBookIsPrinted() throws {
    let page = Project.root.appending(path: "docs/jury.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let marks = try #require(text.firstMatch(of: /<!-- cas -->\n([\s\S]*?)<!-- fin des cas -->/))
    let rows = try Case.all.map { one in
      let expected = try one.expected
      let rule = expected.rule.map { "`\($0)`" } ?? "—"
      let needed = expected.needed.map { "\($0)" } ?? ""
      return "| \(one.name.prefix(2)) | \(expected.title) | \(Self.words[expected.verdict] ?? "?") "
        + "| \(rule) | \(needed) | \(expected.clause) |"
    }
    let head =
      "| | Cas | Décision | Règle | Il reste | La clause qui décide |\n|---|---|---|---|---|---|\n"
    let book = "\n" + head + rows.joined(separator: "\n") + "\n\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let written = text.replacingCharacters(
        in: marks.output.1.startIndex..<marks.output.1.endIndex, with: book)
      try Data(written.utf8).write(to: page)
    }
    #expect(String(marks.output.1) == book)
  }

  private static let words = [
    "certified": "certification obtenue", "not-certified": "non obtenue à cette session",
    "undecided": "en attente",
  ]

  private func issues(of file: URL, _ grammar: Grammar) throws -> [String] {
    let bytes = Array(try Data(contentsOf: file))
    let path = FilePath(file.lastPathComponent)
    return SourceDocument(reading: bytes, at: path, grammar: grammar).issues.map { "\($0)" }
  }
}
