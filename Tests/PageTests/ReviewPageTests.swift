import Foundation
import Testing
import TestSupport

/// The page that a tutor annotates, opened in a browser in every setting.
@Suite struct ReviewPageTests {
  @Test(arguments: ["brouillon", "minimal", "refuse", "sante"], ["fr", "en"])
  func aCopyHasNoFault(sample: String, language: String) throws {
    let desk = try ReviewDesk(sample)
    if sample == "sante" { try desk.annotate() }
    try desk.copy("--lang", language)
    var browser = Browser()
    browser.allowsScripts = true
    for report in try browser.open([desk.page], in: desk.folder.url) {
      #expect(report.problems == [])
      #expect(report.language == language)
      #expect(report.scripts == 1)
    }
  }

  /// What a page's script has no use for.
  static let forbidden = [
    "localStorage", "sessionStorage", "indexedDB", "cookie", "caches", "fetch", "XMLHttpRequest",
    "WebSocket", "sendBeacon", "eval(", "Function(", "innerHTML", "outerHTML",
    "insertAdjacentHTML",
    "document.write", "import(",
  ]

  @Test func theScriptKeepsNothingAndSaysNothing() throws {
    let script = try String(
      contentsOf: Project.root.appending(path: "Sources/CMiroirTemplates/review/review.js"),
      encoding: .utf8)
    for word in Self.forbidden { #expect(!script.contains(word), "\(word)") }
  }

  @Test func aPageThatIsThereIsKept() throws {
    let desk = try ReviewDesk("minimal")
    try desk.copy()
    #expect(try desk.miroir("review", "p", "-o", "relecture.html").status == 2)
    #expect(try desk.miroir("relire", "p", "-o", "relecture.html", "--force").status == 0)
    #expect(
      FileManager.default.fileExists(
        atPath: desk.folder.url.appending(path: "relecture.html.ancien").path))
  }

  @Test func theVersionCopiedIsKept() throws {
    let desk = try ReviewDesk("minimal")
    try desk.copy()
    let versions = desk.folder.url.appending(path: "p/annotations/versions")
    let names = try FileManager.default.contentsOfDirectory(atPath: versions.path)
    let name = try #require(names.first)
    #expect(
      try Data(contentsOf: versions.appending(path: name))
        == Data(contentsOf: desk.folder.url.appending(path: "p/portfolio.xml")))
    let page = try String(contentsOf: desk.page, encoding: .utf8)
    #expect(page.contains("data-version=\"sha256:\(name.dropLast(4))\""))
  }

  /// What a jury receives doesn't tell whether somebody was asked to read.
  @Test func aCopyChangesNothingOfTheDossier() throws {
    let desk = try ReviewDesk("minimal")
    #expect(try desk.miroir("export", "p", "-o", "avant").status == 0)
    try desk.copy()
    #expect(try desk.miroir("export", "p", "-o", "apres").status == 0)
    for name in ["dossier.html", "dossier.json"] {
      let (before, after) = (
        desk.folder.url.appending(path: "avant/\(name)"),
        desk.folder.url.appending(path: "apres/\(name)")
      )
      #expect(try Data(contentsOf: before) == Data(contentsOf: after))
    }
  }

  /// Without a tree there is nothing to read; without a name, nothing that remarks could be about.
  @Test(arguments: ["<portfolio", "<portfolio xmlns=\"urn:miroir:portfolio:1\"/>"])
  func whatCannotBeAnnotatedIsNotCopied(text: String) throws {
    let desk = try ReviewDesk("minimal")
    try desk.folder.write(text.utf8, to: "p/portfolio.xml")
    let run = try desk.miroir("review", "p", "-o", "relecture.html")
    #expect(run.status == 1)
    #expect(run.errors.contains("aucune copie n’a été faite"))
    #expect(!FileManager.default.fileExists(atPath: desk.page.path))
  }

  /// Nothing of a program is there to be run, and no way leads out of the page's folder.
  @Test func evidenceThatIsAProgramIsShownAsText() throws {
    let folder = try TemporaryFolder()
    try HostilePortfolio.programs.write(to: folder)
    let run = try run(
      miroirPath, ["review", "portfolio", "-o", "ailleurs.html"], in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
    let page = try String(
      contentsOf: folder.url.appending(path: "ailleurs.html"), encoding: .utf8)
    #expect(!page.contains("href=\"portfolio/preuves"))
    #expect(page.contains("&lt;script&gt;document.title"))
    #expect(page.matches(of: /<script/).count == 1)
  }
}

/// A folder with a copy of a sample, and the page made of it.
struct ReviewDesk {
  let folder: TemporaryFolder
  var page: URL { folder.url.appending(path: "relecture.html") }

  init(_ sample: String) throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.sample(sample), to: folder.url.appending(path: "p"))
  }

  func miroir(_ arguments: String...) throws -> Finished {
    try run(miroirPath, arguments, in: folder.url)
  }

  /// Makes the page.
  func copy(_ arguments: String...) throws {
    let run = try run(
      miroirPath, ["review", "p", "-o", "relecture.html", "--force"] + arguments, in: folder.url)
    try #require(run.status == 0, "\(run.output)\(run.errors)")
  }

  /// Has two people annotate the sample `sante`, and one of their passages go away.
  func annotate() throws {
    for arguments in [
      ["--on", "photos/contexte", "--quote", "nous sommes onze", "--motive", "question"],
      ["--on", "photos/role", "--quote", "référente plaies"], ["--on", "photos"],
      ["--on", "bilan"], ["--competence", "D1.1", "--avis", "en-cours"],
    ] {
      let run = try run(
        miroirPath,
        [
          "annotate", "p", "--author", "Camille Roy", "--role", "referent", "--text",
          "Une remarque.",
        ]
          + arguments, in: folder.url)
      try #require(run.status == 0, "\(run.errors)")
    }
  }
}
