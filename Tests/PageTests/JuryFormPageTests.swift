import Foundation
import Testing
import TestSupport

/// The page that a member of the jury fills in, opened in a browser in every setting.
@Suite struct JuryFormPageTests {
  @Test(arguments: ["forcom", "minimal", "sante"], ["fr", "en"])
  func aFormHasNoFault(sample: String, language: String) throws {
    let desk = try JuryDesk(sample)
    try desk.make("--lang", language)
    var browser = Browser()
    browser.allowsScripts = true
    for report in try browser.open([desk.page], in: desk.folder.url) {
      #expect(report.problems == [])
      #expect(report.language == language)
      #expect(report.scripts == 1)
    }
  }

  @Test(arguments: ["jury/jury.js", "review/desk.js"])
  func theScriptKeepsNothingAndSaysNothing(path: String) throws {
    let script = try String(
      contentsOf: Project.root.appending(path: "Sources/CMiroirTemplates/\(path)"),
      encoding: .utf8)
    for word in ReviewPageTests.forbidden { #expect(!script.contains(word), "\(word)") }
  }

  /// Whatever is written in a dossier is but text in the form.
  @Test func markupInADossierIsShownAsText() throws {
    let hostile = """
      &lt;script&gt;document.title = 'ran'&lt;/script&gt;&lt;/template&gt;"' {{title}} {}
      """
    let desk = try JuryDesk(
      "minimal", replacing: ["<titre>": "<titre>\(hostile)", "<nom>": "<nom>\(hostile)"])
    try desk.make()
    var browser = Browser()
    browser.settings = [.narrow]
    browser.allowsScripts = true
    let report = try #require(try browser.open([desk.page], in: desk.folder.url).first)
    #expect(report.problems == [])
    #expect(report.scripts == 1)
    #expect(report.title != "ran")
    let page = try String(contentsOf: desk.page, encoding: .utf8)
    #expect(page.matches(of: /<script/).count == 1)
    #expect(page.contains("&lt;script&gt;document.title"))
  }

  @Test func aPageThatIsThereIsKept() throws {
    let desk = try JuryDesk("minimal")
    try desk.make()
    let again = try desk.miroir(
      "jury", "formulaire", "depot.zip", "--member", "tissier", "-o", "formulaire.html")
    #expect(again.status == 2)
  }
}
