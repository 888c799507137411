import Foundation
import MiroirFolder
import Testing
import TestSupport

@testable import Miroir
@testable import MiroirDossier

@Suite struct TemplateTests {
  private var rulePages: [RulePage] {
    Rule.all.map { rule in
      RulePage(rule: rule, guidance: Library().guidance(for: nil), language: .french) { example in
        PortfolioFolder(reading: FolderContents(example)).diagnose()
      }
    }
  }

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
      + [RulesPage(rulePages, in: .french)]
      + [ChoicePage(referentiels, in: .english)] + (try dossiers()) + (try copies())
      + (try forms())
      + checks(folders) + (try receipts())
      + (try followed()) + (try papers())
  }

  /// Of a session with a bit of everything, with a theme and without.
  private func papers() throws -> [PaperPage] {
    let theme = try #require(
      Theme([
        GivenDocument(path: Theme.logos[0], bytes: []),
        GivenDocument(path: Theme.lines, bytes: Array("Mention".utf8)),
      ]))
    let all = try Papers().all
    return all.map { PaperPage($0, theme: .none) } + [PaperPage(all[0], theme: theme)]
  }

  /// A portfolio that was annotated, then rewritten; one that can't be followed; and none.
  private func followed() throws -> [any Page] {
    let reader = Annotator(name: "Ada", role: .tutor)
    let followUp = try #require(FollowUp(of: try annotated(by: "Ada"), for: reader))
    let other = try #require(
      FollowUp(
        of: PortfolioFolder(reading: try FolderContents(at: Sentinel.folder.path)), for: reader))
    var index = FollowUpIndex(
      reader: reader, now: "2026-04-01T10:00:00Z", quietAfter: 21, rounds: 3)
    for (followUp, page) in [(followUp, "changements/a.html" as FilePath?), (other, nil)] {
      _ = index.add(
        FollowUpIndex.Entry(
          path: "a", followUp: followUp, lastChange: "2026-03-01T10:00:00Z", days: 31,
          changes: page, copy: page))
    }
    index.refuse("b", Phrase(fr: "non", en: "no"))
    guard case .changed(let difference) = followUp.sinceLook else { throw CancellationError() }
    return [
      FollowUpPage(index, in: .french), ChangesPage(difference, of: followUp, in: .french),
    ]
  }

  /// Of a bit of everything, signed, and of a draft with next to nothing.
  private func receipts() throws -> [ReceiptPage] {
    let digest = SHA256Digest(of: "depot")
    let full = Receipt(
      of: try Exporter(Sentinel.folder).dossier(), name: "depot.zip", size: 12_345, digest: digest,
      hasPDF: true, guarantees: [Phrase(fr: "Signé.", en: "Signed.")])
    let small = Receipt(
      of: try Exporter(Project.sample("minimal")).dossier(), name: "depot.zip", size: 1,
      digest: digest, hasPDF: false, guarantees: [])
    return [ReceiptPage(full, in: .french), ReceiptPage(small, in: .english)]
  }

  private func annotated(by name: String) throws -> PortfolioFolder {
    var contents = try FolderContents(at: Project.sample("minimal").path)
    let text = String(decoding: contents.portfolio, as: UTF8.self)
    let long = String(repeating: "encore et encore, ", count: 40)
    contents.portfolio = Array(
      text.replacing("<presentation>", with: "<presentation>Un \(long)").utf8)
    let version = contents.portfolioDigest
    contents.versions = [(FilePath(annotatedVersion: version), contents.portfolio)]
    contents.portfolio = Array(
      text.replacing("<presentation>", with: "<presentation>Deux \(long)").utf8)
    let id = try #require(text.firstMatch(of: /\bid="([^"]+)"/)?.1)
    let xml = """
      <annotations xmlns="urn:miroir:annotations:1" portfolio="\(id)">
        <auteur role="tuteur">\(name)</auteur>
        <annotation id="a" vers="presentation" motif="question" date="2026-03-02T10:15:00Z">
          <passage version="sha256:\(version)" bloc="sha256:\(version)"/><texte>Où ?</texte>
        </annotation>
      </annotations>
      """
    contents.annotations = [("annotations/tuteur-1.xml", Array(xml.utf8))]
    return PortfolioFolder(reading: contents)
  }

  /// A draft with a bit of everything, one with next to nothing, a final one with a theme, and one
  /// of a session that sets a rule aside.
  private func dossiers() throws -> [DossierPage] {
    let empty = """
      <portfolio xmlns="urn:miroir:portfolio:1" referentiel="c2i2forcom-2013"/>
      """
    let theme = try #require(
      Theme([
        GivenDocument(path: Theme.logos[0], bytes: []),
        GivenDocument(path: Theme.lines, bytes: Array("Mention".utf8)),
      ]))
    let session = RuleSettings(
      severities: [:], silenced: [SilencedRule(rule: "date-absente", reason: "Cette année.")])
    return [
      DossierPage(try Exporter(Sentinel.folder).dossier(), theme: .none, in: .french),
      DossierPage(
        try Exporter(Sentinel.folder).dossier(session: session), theme: .none, in: .english),
      DossierPage(
        try Exporter(Project.sample("forcom")).dossier(empty), theme: .none, in: .english),
      DossierPage(
        try Exporter(Project.sample("minimal")).dossier(isDraft: false), theme: theme, in: .french),
    ]
  }

  /// A copy of a bit of everything with remarks of every kind, and one of next to nothing.
  private func copies() throws -> [ReviewCopyPage] {
    let full = try Copier(Sentinel.folder)
    let known = try full.copy()
    let remarks = try Copier(Sentinel.folder).copy(annotated: known.remarks)
    let files = try full.bytes(of: remarks)
    let empty = try Copier(Project.sample("forcom")).copy(
      """
      <portfolio xmlns="urn:miroir:portfolio:1" id="p-1" referentiel="nul"/>
      """)
    let small = try Copier(Project.sample("minimal"))
    let withText = try small.copy()
    return [
      ReviewCopyPage(remarks, files: files, folder: "", in: .french),
      ReviewCopyPage(empty, files: [:], folder: nil, in: .english),
      ReviewCopyPage(withText, files: try small.bytes(of: withText), folder: nil, in: .french),
    ]
  }

  /// Of a bit of everything, of next to nothing, and of a member that a session names.
  private func forms() throws -> [JuryFormPage] {
    let empty = """
      <portfolio xmlns="urn:miroir:portfolio:1" id="p-1" referentiel="c2i2forcom-2013"/>
      """
    let member = JuryForm.Member(id: "tissier", name: "Marc Tissier", session: "juin-2026")
    let dossiers = [
      try Exporter(Sentinel.folder).dossier(),
      try Exporter(Project.sample("forcom")).dossier(empty),
      try Exporter(Project.sample("minimal")).dossier(isDraft: false),
    ]
    return try dossiers.map { dossier in
      let form = try #require(JuryForm(of: dossier, for: member))
      let files = Dictionary(
        uniqueKeysWithValues: form.includedFiles.map { ($0, Array("<p>".utf8)) })
      return JuryFormPage(form, files: files, in: .french)
    }
  }

  /// A page on one, and a page on several and on one that couldn't be checked.
  private func checks(_ folders: [PortfolioFolder]) -> [CheckPage] {
    let session = RuleSettings(
      severities: [:], silenced: [SilencedRule(rule: "contribution-absente", reason: "Non.")])
    let outcomes = folders.map { folder in
      var folder = folder
      folder.sessionSettings = session
      return CheckOutcome.checked(Check(path: "a", folder: folder, isFinal: true))
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
    // The layout shows them.
    var keys = TemplateKeys(
      Templates.files, shownElsewhere: ["title", "ownStyles", "script"])
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
    let paths = try #require(found).filter { path in
      [".mustache", ".css", ".js", ".typ", ".py", ".txt"].contains { path.hasSuffix($0) }
    }
    #expect(Set(Templates.files.keys) == Set(paths))
    for path in paths {
      #expect(
        Templates.files[path]
          == (try String(contentsOf: folder.appending(path: path), encoding: .utf8)))
    }
  }

  @Test func aModelKeepsItsKeysAndValues() throws {
    struct Inner { var name: String }
    struct Outer {
      var title = "a"
      var isEmpty = false
      var names = ["b", "c"]
      var inner = [Inner(name: "d"), Inner(name: "e")]
      var one = Inner(name: "f")
    }
    let keyed = try #require(KeyedModel.keyed(Outer()) as? [String: Any])
    #expect(Set(keyed.keys) == ["title", "isEmpty", "names", "inner", "one"])
    #expect(keyed["title"] as? String == "a" && keyed["isEmpty"] as? Bool == false)
    #expect(keyed["names"] as? [String] == ["b", "c"])
    #expect(keyed["inner"] as? [[String: String]] == [["name": "d"], ["name": "e"]])
    #expect(keyed["one"] as? [String: String] == ["name": "f"])
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

  /// With an accent upon it, a sign is no longer the same character, but still the same sign.
  @Test(arguments: [("\"", "&quot;"), ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("'", "&#39;")])
  func aSignWithAnAccentUponItStaysText(sign: String, entity: String) {
    var page = ChoicePage([], in: .french)
    page.heading = "a\(sign)\u{301} onload=b"
    let html = Templates.builtIn.html(page, in: .french)
    #expect(html.contains("<h1>a\(entity)\u{301} onload=b</h1>"))
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
