import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDossier

@Suite struct TemplateTests {
  /// The models that show every key with something in it, by template.
  private func models() throws -> [any Page] {
    let folders = try ["brouillon", "forcom", "refuse"].map { name in
      PortfolioFolder(reading: try FolderContents(at: Project.sample(name).path))
    }
    let library = Library()
    let referentiels = library.identifiers.compactMap(library.referentiel(named:))
    return try folders.map { folder in
      CoveragePage(try #require(Coverage(of: folder)), of: folder, in: .french)
    }
      + referentiels.map { ReferentielPage($0, library.guidance(for: $0.id), in: .french) }
      + [ChoicePage(referentiels, in: .english)] + checks(folders)
  }

  /// A page on one, and a page on several and on one that couldn't be checked.
  private func checks(_ folders: [PortfolioFolder]) -> [CheckPage] {
    let outcomes = folders.map {
      CheckOutcome.checked(Check(path: "a", folder: $0, isFinal: true))
    }
    let failure = CheckFailure(
      path: "b", code: "unreadable", message: Phrase(fr: "b", en: "b"))
    return [outcomes.suffix(1), outcomes + [.failed(failure)]].map { outcomes in
      var report = CheckHTML(of: .portfolio, language: .french)
      for outcome in outcomes { _ = report.piece(outcome) }
      return report.page
    }
  }

  @Test func templatesAndModelsHaveTheSameKeys() throws {
    // The layout shows the title.
    var keys = TemplateKeys(Templates.files, shownElsewhere: ["title"])
    for model in try models() { keys.walk(type(of: model).template, with: model) }
    #expect(keys.findings == [])
  }

  @Test func aKeyThatIsMissingUnusedOrUnreachedIsFound() {
    struct Model {
      var title = "a"
      var other = "b"
      var list: [String] = []
      var maybe: String? = "c"
    }
    var keys = TemplateKeys(
      ["page.mustache": "{{title}} {{titel}}\n{{#list}}{{.}}{{/list}}{{maybe}}"])
    keys.walk("page", with: Model())
    #expect(
      keys.findings == [
        "page:1 {{titel}} isn't a key", "page:2 {{maybe}} is optional",
        "no sample reaches page:2 {{.}}", "nothing shows Model.other",
      ])
  }

  @Test func everyTemplateIsEmbedded() throws {
    let folder = Project.root.appending(path: "Sources/CMiroirTemplates")
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let paths = try #require(found).filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".css") }
    #expect(Set(Templates.files.keys) == Set(paths))
    for path in paths {
      #expect(
        Templates.files[path]
          == (try String(contentsOf: folder.appending(path: path), encoding: .utf8)))
    }
  }

  @Test func whatPeopleWriteStaysText() {
    let hostile = "<script>alert(1)</script>\" onload=\"x' & {{title}}"
    var page = ChoicePage([], in: .french)
    page.heading = hostile
    let html = Templates.builtIn.html(page, in: .french)
    #expect(
      html.contains(
        "<h1>&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x&#39; &amp; {{title}}</h1>"))
    #expect(!html.contains("<script"))
  }

  @Test func thePolicyNamesTheStylesThatAreThere() throws {
    let html = [Referentiel]().html(in: .french)
    let styles = try #require(html.firstMatch(of: /<style>([\s\S]*)<\/style>/)?.1)
    let digest = try run(
      "python3",
      [
        "-c",
        "import sys,hashlib,base64;print(base64.b64encode(hashlib.sha256(sys.argv[1].encode()).digest()).decode())",
        String(styles),
      ])
    let hash = digest.output.trimmingCharacters(in: .newlines)
    #expect(html.contains("style-src &#39;sha256-\(hash)&#39;"))
  }
}
