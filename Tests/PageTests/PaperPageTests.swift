import Foundation
import Testing
import TestSupport

/// A jury's papers, opened in a browser in every setting.
@Suite struct PaperPageTests {
  @Test(arguments: ["fr", "en"]) func papersHaveNoFault(language: String) throws {
    let folder = try TemporaryFolder()
    let session = folder.url.appending(path: "seance")
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Tests/MiroirDossierTests/Fixtures/seance"), to: session)
    let made = try TemporaryFolder()
    let run = try miroir(
      "jury", "papers", session.path, "-o", "papiers", "--no-pdf", "--lang", language,
      in: made.url)
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    let place = made.url.appending(path: "papiers")
    let names = [
      "proces-verbal", "p-validee/attestation-de-reussite", "p-conserve/attestation-de-domaines",
      "p-motifs/notification", "p-attente/notification",
    ]
    for report in try Browser().open(names.map { place.appending(path: "\($0).html") }, in: place) {
      #expect(report.problems == [])
      #expect(report.language == language)
    }
  }
}
