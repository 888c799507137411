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

  @Test(arguments: ["brouillon", "forcom", "refuse", "sante"])
  func aPageOfCoverageHasNoFault(sample: String) throws {
    try expectNoFault(["coverage", "Samples/\(sample)"])
  }

  @Test(arguments: ["--all", "c2i1-2011", "c2i2forcom-2013"])
  func aPageOfReferentielsHasNoFault(shown: String) throws {
    try expectNoFault(["referentiel", "show", shown])
  }

  @Test func thePageOfRulesHasNoFault() throws { try expectNoFault(["rules", "--lang", "en"]) }

  private func expectNoFault(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let page = try run(miroirPath, arguments + ["--format", "html"])
    #expect(page.status == 0)
    try folder.write(page.output.utf8, to: "page.html")
    for report in try Browser().pages(in: folder.url) { #expect(report.problems == []) }
  }
}
