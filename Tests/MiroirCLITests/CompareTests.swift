import Foundation
import Testing
import TestSupport

/// `miroir referentiel compare` as its users run it.
@Suite struct CompareTests {
  private func compare(_ arguments: String...) throws -> Finished {
    try run(miroirPath, ["referentiel", "compare"] + arguments)
  }

  @Test func theReportReadsWell() throws {
    let run = try compare("c2i2ms-2011", "c2i2mead-2011", "--portfolio", "Samples/sante")
    #expect(run.status == 0 && run.errors == "")
    try expectSnapshot(run.output, at: "Tests/MiroirCLITests/__Snapshots__/compare-sante.txt")
  }

  @Test func versionsOfOneCertificateAreSaidToShareNoKey() throws {
    let run = try compare("c2i2e-2006", "c2i2e-2010", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.output.contains("No transversal key is common"))
    #expect(run.output.contains("'c2i2e-2010' supersedes 'c2i2e-2006'"))
    #expect(run.output.contains("Only in c2i2e-2006: 27 competences."))
    #expect(run.output.contains("New in c2i2e-2010: 28 competences."))
  }

  @Test func jsonHasThePromisedKeysInTheirOrder() throws {
    let run = try compare(
      "c2i2ms-2011", "c2i2md-2011", "--format", "json", "--portfolio", "Samples/sante")
    #expect(
      run.output.hasPrefix(
        #"{"format":"miroir-compare/1","miroir":"0.1.0","language":"fr","first":{"id":"c2i2ms-2011","title":"#
      ))
    let report = try JSONDecoder().decode(CompareReport.self, from: Data(run.output.utf8))
    #expect(report.domains.map(\.key) == ["c2i2:D1", "c2i2:D2", "c2i2:D3"])
    #expect(report.competences.count == 9 && report.only.count == 5 && report.new.count == 9)
    #expect(report.competences.allSatisfy { $0.state == "supported" && $0.situations != [] })
    #expect(report.portfolio?.carried.count == 11 && report.portfolio?.left.count == 5)
    #expect(report.portfolio?.carried.first?.element == "photos/D1.1")
    #expect(report.portfolio?.carried.first?.to == "D1.1")
    #expect(report.portfolio?.left.first?.to == nil)
    let bare = try compare("c2i2ms-2011", "c2i2md-2011", "--format", "json")
    let withoutPortfolio = try JSONDecoder().decode(
      CompareReport.self, from: Data(bare.output.utf8))
    #expect(withoutPortfolio.portfolio == nil)
    #expect(withoutPortfolio.competences.allSatisfy { $0.state == nil && $0.situations == nil })
  }

  /// A folder's own référentiel may be the first, and a file either.
  @Test func ownReferentielsMayBeCompared() throws {
    let file = "Samples/minimal/referentiels/minimal.xml"
    #expect(try compare("minimal", "c2i1-2011", "--portfolio", "Samples/minimal").status == 0)
    #expect(try compare(file, "c2i1-2011", "--portfolio", "Samples/minimal").status == 0)
    #expect(try compare(file, file).status == 0)
    #expect(try compare("minimal", "c2i1-2011").status == 64)
  }

  @Test func aPortfolioOfAnotherReferentielIsWrongUsage() throws {
    let run = try compare("c2i2md-2011", "c2i2ms-2011", "--portfolio", "Samples/sante")
    #expect(run.status == 64 && run.output == "")
    #expect(run.errors.contains("donnez d’abord «\u{A0}c2i2ms-2011\u{A0}»"))
  }

  @Test(arguments: [
    ([], 64), (["c2i2ms-2011"], 64), (["c2i2ms-2011", "c2i9"], 64),
    (["c2i2ms-2011", "absent.xml"], 2), (["c2i2ms-2011", "./LICENSE"], 2),
    (["c2i2ms-2011", "c2i2md-2011", "--portfolio", "Samples/absent"], 2),
    (["c2i2ms-2011", "c2i2md-2011", "--portfolio", "Sources"], 2),
  ])
  func statusesAnswer(arguments: [String], status: Int) throws {
    let run = try run(miroirPath, ["referentiel", "compare"] + arguments)
    #expect(run.status == status && run.output == "")
  }

  @Test func aPortfolioThatCannotBeReadIsSaidToBe() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "portfolio.xml")
    let run = try compare("c2i2ms-2011", "c2i2md-2011", "--portfolio", folder.url.path)
    #expect(run.status == 1 && run.errors.contains("miroir check"))
  }
}

/// `miroir-compare/1`, as somebody else's program would read it.
private struct CompareReport: Decodable {
  var domains: [Shared]
  var competences: [Shared]
  var only: [Part]
  var new: [Part]
  var portfolio: Portfolio?

  struct Shared: Decodable {
    var key: String
    var first: Part
    var second: Part
    var state: String?
    var situations: [String]?
  }

  struct Part: Decodable {
    var code: String
    var title: String
    var domain: String?
    var context: String?
  }

  struct Portfolio: Decodable {
    var path: String
    var id: String?
    var carried: [Mobilisation]
    var left: [Mobilisation]
  }

  struct Mobilisation: Decodable {
    var element: String?
    var situation: String?
    var from: String?
    var to: String?
  }
}
