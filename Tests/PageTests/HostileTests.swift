import Foundation
import Testing
import TestSupport

/// Whatever a portfolio holds, its dossier is a page that reads well and runs nothing.
@Suite struct HostileTests {
  @Test(arguments: HostilePortfolio.all)
  func aHostilePortfolioMakesAHarmlessPage(_ hostile: HostilePortfolio) throws {
    let folder = try TemporaryFolder()
    try hostile.write(to: folder)
    let run = try miroir("export", "portfolio", "-o", "dossier", "--draft", in: folder.url)
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    // Colours and spacing are looked at elsewhere, in pages of every kind.
    var browser = Browser()
    browser.settings = [.narrow, .print]
    for report in try browser.pages(in: folder.url.appending(path: "dossier")) {
      #expect(report.problems == [])
      #expect(report.scripts == 0)
      #expect(report.title.hasPrefix("Dossier numérique de compétences — "))
      #expect(report.headings.map(\.text).contains("À savoir"))
    }
  }

  /// Beside a page, Chromium ignores `download`: it opens what is linked.
  @Test func noCopyOfEvidenceRunsAProgram() throws {
    let folder = try TemporaryFolder()
    try HostilePortfolio.programs.write(to: folder)
    let run = try miroir("export", "portfolio", "-o", "dossier", "--draft", in: folder.url)
    try #require(run.status == 0)
    let evidence = folder.url.appending(path: "dossier/preuves")
    let names = try FileManager.default.contentsOfDirectory(atPath: evidence.path)
    #expect(names.count == HostilePortfolio.programs.files.count)
    var browser = Browser()
    browser.settings = [.wide]
    for report in try browser.open(names.map { evidence.appending(path: $0) }) {
      #expect(report.scripts == 0 && report.title != "ran", "\(report.page)")
    }
  }
}
