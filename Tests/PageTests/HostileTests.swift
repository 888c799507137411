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

  /// The one page that has a script runs that script and no other.
  @Test(arguments: HostilePortfolio.all)
  func aHostilePortfolioMakesAHarmlessReviewCopy(_ hostile: HostilePortfolio) throws {
    let folder = try TemporaryFolder()
    try hostile.write(to: folder)
    try folder.write([], to: "copie/vide")
    let made = try miroir("review", "portfolio", "-o", "copie/relecture.html", in: folder.url)
    try #require(made.status == 0, "\(made.output)\(made.errors)")
    var browser = Browser()
    browser.settings = [.narrow, .print]
    browser.allowsScripts = true
    for report in try browser.pages(in: folder.url.appending(path: "copie")) {
      #expect(report.problems == [])
      #expect(report.scripts == 1)
      #expect(report.title.hasPrefix("Copie de relecture — "))
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
