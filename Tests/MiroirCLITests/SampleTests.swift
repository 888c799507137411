import Foundation
import Testing
import TestSupport

/// What each sample promises.
@Suite struct SampleTests {
  @Test(arguments: [
    ("sante", 0, 0, 0), ("enseignant", 0, 4, 0), ("minimal", 0, 0, 0), ("forcom", 0, 0, 1),
  ])
  func aCarefullyWrittenPortfolioGivesNoFalseAlarm(
    sample: String, errors: Int, missing: Int, advice: Int
  ) throws {
    let report = try #require(
      try miroir("check", "--format", "json", "Samples/\(sample)").json.portfolios.first)
    #expect(report.errors == errors && report.missing == missing && report.advice == advice)
    let expected: Set<String> =
      [
        "enseignant": ["competence-sans-situation"], "forcom": ["referentiel-lacunaire"],
      ][sample] ?? []
    #expect(Set(report.diagnostics.map(\.rule)) == expected)
  }

  @Test func aDraftHasGapsButNoError() throws {
    let report = try #require(
      try miroir("check", "--format", "json", "Samples/brouillon").json.portfolios.first)
    #expect(report.errors == 0 && report.missing > 20)
  }

  @Test func theDraftCoversWhatItsAuthorSays() throws {
    let file = Project.sample("brouillon").appending(path: "couverture-attendue.txt")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let run = try miroir("coverage", "--format", "json", "Samples/brouillon")
    let coverage = try JSONDecoder().decode(CoverageReport.self, from: Data(run.output.utf8))
    let lines = coverage.competences.map { competence in
      let lacks =
        competence.lacks.isEmpty ? "" : " (lacks: \(competence.lacks.joined(separator: ", ")))"
      return "\(competence.code) \(competence.state)\(lacks)"
    }
    #expect(lines == expected.split(separator: "\n").map(String.init))
  }

  /// The teacher's portfolio supports 24 of 28 competences: its other rule of success asks for 23.
  @Test func theTeacherSupportsTwentyFour() throws {
    let run = try miroir("coverage", "--format", "json", "Samples/enseignant")
    let coverage = try JSONDecoder().decode(CoverageReport.self, from: Data(run.output.utf8))
    #expect(coverage.competences.count { $0.state == "supported" } == 24)
    #expect(coverage.complete == false)
  }

  @Test func nothingIsSaidOfTheCompletenessOfAnIncompleteFramework() throws {
    let run = try miroir("coverage", "--format", "json", "Samples/forcom")
    let coverage = try JSONDecoder().decode(CoverageReport.self, from: Data(run.output.utf8))
    #expect(coverage.complete == nil)
    #expect(coverage.competences.allSatisfy { $0.state == "supported" })
  }

  /// An establishment that has the circular completes the framework; these titles are made up.
  @Test func aCompletedFrameworkSaysWhatRemains() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "forcom")
    try FileManager.default.copyItem(at: Project.sample("forcom"), to: copy)
    let domains = ["D4": 3, "D5": 2, "D6": 2].sorted { $0.key < $1.key }.map { code, count in
      let competences = (1...count).map { number in
        "<competence code=\"\(code).\(number)\"><titre>Inventée</titre></competence>"
      }
      return "<domaine code=\"\(code)\"><titre>Inventé</titre>\(competences.joined())</domaine>"
    }
    let text = """
      <referentiel xmlns="urn:miroir:referentiel:1" id="c2i2forcom-2013" complete="c2i2forcom-2013">
      <source>Aucune : inventé pour ce test.</source>\(domains.joined())</referentiel>
      """
    try folder.write(text.utf8, to: "forcom/referentiels/complement.xml")
    let coverage = try JSONDecoder().decode(
      CoverageReport.self,
      from: Data(try miroir("coverage", "--format", "json", copy.path).output.utf8))
    #expect(coverage.complete == false)
    #expect(coverage.competences.map(\.state).count { $0 == "supported" } == 9)
    #expect(coverage.competences.count == 16)
    let report = try #require(
      try miroir("check", "--format", "json", copy.path).json.portfolios.first)
    #expect(
      report.diagnostics.map(\.rule) == Array(repeating: "competence-sans-situation", count: 7))
    #expect(report.errors == 0)
    let lint = try miroir("referentiel", "lint", copy.path + "/referentiels/complement.xml")
    #expect(lint.status == 0)
  }
}

/// `miroir-coverage/1`, as somebody else's program would read it.
private struct CoverageReport: Decodable {
  var competences: [Competence]
  var complete: Bool?

  struct Competence: Decodable {
    var code: String
    var state: String
    var lacks: [String]
  }
}
