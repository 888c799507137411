import Foundation
import TestSupport
import Testing

/// The harness finds what is wrong with a page, and nothing else.
@Suite struct HarnessTests {
  @Test func aGoodPageGivesNothing() throws {
    let report = try #require(try Visited.reports.get()["good.html"])
    #expect(report.problems == [])
    #expect(report.scripts == 0)
  }

  @Test func aReportTellsWhatThePageIs() throws {
    let report = try #require(try Visited.reports.get()["good.html"])
    #expect(report.title == "Une page sans défaut")
    #expect(report.language == "fr")
    #expect(report.headings.map(\.description) == ["# Une page sans défaut", "## La suite"])
    #expect(
      report.regions.map(\.description) == [
        "banner", "navigation “Sommaire”", "main", "region “Codes”", "contentinfo",
      ])
    #expect(Set(report.seconds.keys) == Set(Browser.Setting.allCases.map(\.rawValue)))
  }

  @Test(arguments: PageCase.all) func aFaultGivesItsFindingAlone(_ fault: PageCase) throws {
    let report = try #require(try Visited.reports.get()["\(fault.name).html"])
    #expect(Set(report.problems.map(\.check)) == fault.checks, "\(report.problems)")
    #expect(Set(report.problems.flatMap(\.settings)) == fault.settings, "\(report.problems)")
  }

  @Test func whatAxeCannotDecideIsSaidApart() throws {
    let report = try #require(try Visited.reports.get()["a text on a gradient.html"])
    #expect(report.undecided.contains { $0.check == "color-contrast" && $0.settings.count == 7 })
  }

  @Test func aProblemIsSaidOnOneLine() throws {
    let report = try #require(try Visited.reports.get()["a page wider than a narrow window.html"])
    #expect(
      report.problems.map(\.description) == [
        "a page wider than a narrow window.html [narrow, narrow-dark] overflow: "
          + "the page is 496 px wide in a window of 320 (body > main > p:nth-of-type(2))"
      ])
  }
}

/// Every case's page, opened once by one browser for all the tests.
private enum Visited {
  static let reports = Result {
    let folder = try TemporaryFolder()
    let site = try Site(in: folder)
    for fault in PageCase.all {
      try site.write(try fault.page(from: site.base), to: "\(fault.name).html")
    }
    let reports = try Browser().pages(in: folder.url)
    return Dictionary(uniqueKeysWithValues: reports.map { ($0.page, $0) })
  }
}
