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
    browser.settings = [.wide, .narrow, .print]
    for report in try browser.pages(in: folder.url.appending(path: "dossier")) {
      #expect(report.problems == [])
      #expect(report.scripts == 0)
      #expect(report.title.hasPrefix("Dossier numérique de compétences — "))
      #expect(report.headings.map(\.text).contains("À savoir"))
    }
  }
}
