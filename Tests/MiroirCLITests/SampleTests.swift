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
