import Foundation
import Miroir
import Testing
import TestSupport

/// The pages that Miroir makes, opened in a browser in every setting.
@Suite struct DossierPageTests {
  /// Every sample that nothing blocks as a draft, and each in English as well.
  @Test(arguments: ["brouillon", "enseignant", "forcom", "minimal", "sante"], ["fr", "en"])
  func aDossierHasNoFault(sample: String, language: String) throws {
    let folder = try TemporaryFolder()
    let dossier = folder.url.appending(path: "dossier")
    let run = try miroir(
      "export", "Samples/\(sample)", "-o", dossier.path, "--draft", "--lang", language)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    for report in try Browser().pages(in: dossier) {
      #expect(report.problems == [])
      #expect(report.language == language)
    }
  }

  @Test(arguments: ["forcom", "minimal", "sante"], ["fr", "en"])
  func aReceiptHasNoFault(sample: String, language: String) throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "portfolio")
    try FileManager.default.copyItem(at: Project.sample(sample), to: copy)
    let made = try TemporaryFolder()
    let run = try miroir(
      "seal", copy.path, "-o", "depot.zip", "--no-pdf", "--lang", language, in: made.url)
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    for report in try Browser().pages(in: made.url) {
      #expect(report.problems == [])
      #expect(report.language == language)
    }
  }

  @Test(arguments: ["brouillon", "forcom", "refuse", "sante"])
  func aPageOfCoverageHasNoFault(sample: String) throws {
    try expectNoFault(["coverage", "Samples/\(sample)"])
  }

  @Test(arguments: ["--all", "c2i1-2011", "c2i2forcom-2013"])
  func aPageOfReferentielsHasNoFault(shown: String) throws {
    try expectNoFault(["referentiel", "show", shown])
  }

  @Test func thePageOfRulesHasNoFault() throws { try expectNoFault(["rules", "--lang", "en"]) }

  @Test(
    arguments: [["sante"], ["refuse"], ["absent"], Project.samples + ["refuse", "absent"]],
    ["fr", "en"])
  func aPageOfChecksHasNoFault(samples: [String], language: String) throws {
    let status: Int32 = samples.contains("absent") ? 2 : samples.contains("refuse") ? 1 : 0
    let paths = samples.map { "Samples/\($0)" }
    try expectNoFault(["check", "--lang", language] + paths, status: status)
  }

  /// As many as there are in a class, with names that are long and can't be cut.
  @Test func aPageOfFortyChecksHasNoFault() throws {
    let folder = try TemporaryFolder()
    let sample = Project.sample("refuse")
    let names = (1...40).map { "promotion_2025_2026_groupe_de_travaux_diriges_numero_\($0)" }
    for name in names {
      try FileManager.default.copyItem(at: sample, to: folder.url.appending(path: name))
    }
    let page = try run(miroirPath, ["check", "--format", "html"] + names, in: folder.url)
    let made = try TemporaryFolder()
    try made.write(page.output.utf8, to: "page.html")
    var browser = Browser()
    browser.settings = [.narrow, .print]
    for report in try browser.pages(in: made.url) { #expect(report.problems == []) }
  }

  /// The table of a group, and the page of what changed in a portfolio of it.
  @Test(arguments: ["fr", "en"]) func thePagesOfAGroupHaveNoFault(language: String) throws {
    let folder = try TemporaryFolder()
    for sample in ["minimal", "refuse", "sante"] {
      let copy = folder.url.appending(path: "promo/\(sample)")
      try FileManager.default.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Project.sample(sample), to: copy)
    }
    try folder.write("<a".utf8, to: "promo/casse/portfolio.xml")
    let reader = ["--author", "Claire Morel", "--role", "tuteur"]
    let annotated = try run(
      miroirPath,
      [
        "annotate", "promo/minimal", "--on", "presentation", "--text", "Où ?", "--motive",
        "question",
      ]
        + reader, in: folder.url)
    #expect(annotated.status == 0)
    let portfolio = folder.url.appending(path: "promo/minimal/portfolio.xml")
    let text = try String(contentsOf: portfolio, encoding: .utf8)
    try text.replacing("Retraité, je tiens", with: "À la retraite, je garde")
      .write(to: portfolio, atomically: true, encoding: .utf8)
    let made = try run(
      miroirPath,
      ["suivi", "promo", "-o", "suivi", "--calme-depuis", "0", "--lang", language] + reader,
      in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    let pages = folder.url.appending(path: "suivi")
    let changes = try FileManager.default.contentsOfDirectory(
      at: pages.appending(path: "changements"), includingPropertiesForKeys: nil)
    #expect(changes.count == 1)
    let reports = try Browser().open(changes + [pages.appending(path: "index.html")], in: pages)
    for report in reports { #expect(report.problems == []) }
  }

  @Test func aPageOfLintedFilesHasNoFault() throws {
    try expectNoFault(["referentiel", "lint", "Samples/minimal/referentiels/minimal.xml"])
  }

  private func expectNoFault(_ arguments: [String], status: Int32 = 0) throws {
    let folder = try TemporaryFolder()
    let page = try run(miroirPath, arguments + ["--format", "html"])
    #expect(page.status == status)
    try folder.write(page.output.utf8, to: "page.html")
    for report in try Browser().pages(in: folder.url) { #expect(report.problems == []) }
  }
}
