import Foundation
import Testing
import TestSupport

/// How the dossier is gone through by headings, and its matrix cell by cell.
@Suite struct OutlineTests {
  private let folder: TemporaryFolder
  private let page: URL

  init() throws {
    folder = try TemporaryFolder()
    page = folder.url.appending(path: "dossier/dossier.html")
    let run = try miroir(
      "export", "Samples/sante", "-o", folder.url.appending(path: "dossier").path)
    try #require(run.status == 0, "\(run.errors)")
  }

  @Test func theHeadingsAreTheOutline() throws {
    var browser = Browser()
    browser.settings = [.wide]
    let headings = try #require(try browser.open([page]).first).headings
    try expectSnapshot(
      headings.map { "\($0)\n" }.joined(), at: "Tests/PageTests/Fixtures/sante-outline.md")
    #expect(headings.first?.level == 1)
    for (before, after) in zip(headings, headings.dropFirst()) {
      #expect(after.level <= before.level + 1 && after.level > 1, "\(after) after \(before)")
    }
  }

  /// Read cell by cell, each says its situation, its domain, its competence and its state.
  @Test func eachCellOfTheMatrixSaysWhatItIs() throws {
    let table = try Table(of: page)
    #expect(table.columns.map { $0.prefix(3) } == ["S1 ", "S2 ", "S3 ", "S4 ", "S5 ", "S6 "])
    #expect(table.rows.count == 14)
    let run = try miroir("coverage", "Samples/sante", "--format", "json")
    let coverage = try JSONDecoder().decode(Coverage.self, from: Data(run.output.utf8))
    let situations = ["photos", "barrieres", "proches", "chutes", "groupe", "base-ecole"]
    for (row, competence) in zip(table.rows, coverage.competences) {
      #expect(row.domain.hasPrefix("\(competence.domain) "))
      let opinions = [
        "D1.1": """
         (auto-évaluation\u{A0}: maîtrisée · avis, tuteur ou tutrice\u{A0}: en cours d’acquisition · \
        proposition\u{A0}: à examiner)
        """,
        "D2.1": """
         (auto-évaluation\u{A0}: maîtrisée · avis, tuteur ou tutrice\u{A0}: maîtrisée · avis, référent \
        ou référente\u{A0}: maîtrisée · proposition\u{A0}: favorable)
        """,
      ][competence.code]
      #expect(row.competence == "\(competence.code) \(competence.title)\(opinions ?? "")")
      // In this portfolio, whatever is mobilised is supported.
      let states = situations.map { competence.situations.contains($0) ? "étayée" : "non abordée" }
      #expect(row.states == states, "\(row)")
    }
  }
}

/// `miroir-coverage/1`, as somebody else's program would read it.
private struct Coverage: Decodable {
  var competences: [Competence]

  struct Competence: Decodable {
    var code: String
    var title: String
    var domain: String
    var situations: [String]
  }
}

/// The matrix, as its markup says it: headers by their scope, cells by their text.
private struct Table {
  var columns: [String] = []
  var rows: [(domain: String, competence: String, states: [String])] = []

  init(of page: URL) throws {
    let html = try String(contentsOf: page, encoding: .utf8)
    let table = try #require(html.firstMatch(of: /<table class="matrix">([\s\S]*?)<\/table>/)).1
    var domain = ""
    for row in table.matches(of: /<tr>([\s\S]*?)<\/tr>/) {
      let cells = row.1.matches(of: /<(th|td)(?: scope="([a-z]+)")?[^>]*>([\s\S]*?)<\/(?:th|td)>/)
      let texts = { (scope: Substring?) in cells.filter { $0.2 == scope }.map { Self.text($0.3) } }
      columns += texts("col").dropFirst()
      domain = texts("rowgroup").first ?? domain
      if let competence = texts("row").first { rows.append((domain, competence, texts(nil))) }
    }
  }

  private static func text(_ markup: Substring) -> String {
    markup.replacing(/<[^>]*>/, with: "").replacing("&#39;", with: "'").trimmingCharacters(
      in: .whitespaces)
  }
}
