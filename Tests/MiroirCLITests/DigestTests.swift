import Foundation
import Testing
import TestSupport

/// What is only known once files are read.
@Suite struct DigestTests {
  @Test func anotherDigestThanTheDeclaredOneStopsTheExport() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "minimal")
    try FileManager.default.copyItem(at: Project.sample("minimal"), to: copy)
    let file = copy.appending(path: "portfolio.xml")
    let wrong = "empreinte=\"sha256:\(String(repeating: "0", count: 64))\" fichier="
    let text = try String(contentsOf: file, encoding: .utf8).replacing("fichier=", with: wrong)
    try text.write(to: file, atomically: true, encoding: .utf8)
    #expect(try miroir("check", "--final", copy.path).status == 0)
    let output = folder.url.appending(path: "dossier").path
    let export = try miroir("export", copy.path, "-o", output)
    #expect(export.status == 1)
    #expect(export.output.contains("erreur[empreinte-differente]"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  /// A report says what kind of datum stands where, never which one.
  @Test func personalDataAreNotQuoted() throws {
    let folder = try TemporaryFolder()
    let text = """
      <portfolio xmlns="urn:miroir:portfolio:1" id="p-1" referentiel="c2i1-2011">
        <candidat><nom>Duret</nom><identifiant>295109912611193</identifiant></candidat>
        <presentation>FR14 2004 1010 0505 0001 3M02 606 <em>j.martin@mairie.fr</em></presentation>
        <!-- 06 12 34 56 78 -->
      </portfolio>
      """
    try folder.write(text.utf8, to: "portfolio.xml")
    for format in ["text", "json"] {
      let output = try miroir("check", "--format", format, folder.url.path).output
      for value in ["295109", "2004", "3M02", "martin", "06 12"] {
        #expect(!output.contains(value), "\(format): \(value)")
      }
    }
    let report = try miroir("check", "--format", "json", folder.url.path).json.portfolios[0]
    let places = report.diagnostics.map { "\($0.rule) \($0.line) \($0.element ?? "-")" }
    for expected in [
      "numero-de-securite-sociale 2 candidat", "compte-bancaire 3 presentation",
      "adresse-electronique 3 presentation", "numero-de-telephone 4 portfolio",
    ] {
      #expect(places.contains(expected), "\(places)")
    }
  }
}
