import Foundation
import Miroir
import Testing
import TestSupport

@testable import MiroirDossier

/// A small file that no page shows comes along in a review copy, to be saved and never opened in it.
@Suite struct ReviewDownloadTests {
  @Test(arguments: [("enseignant", "mesures-bruit.ods"), ("refuse", "tutoriel.pdf")])
  func aSmallDocumentIsHeld(sample: String, name: String) throws {
    let copier = try Copier(Project.sample(sample))
    let copy = try copier.copy()
    let page = copy.html(files: try copier.bytes(of: copy), folder: nil, in: .french)
    let bytes = try Data(
      contentsOf: Project.sample(sample).appending(path: "preuves/\(name)"))
    let link =
      "<a href=\"data:application/octet-stream;base64,\(bytes.base64EncodedString())\" download=\"\(name)\">"
    #expect(page.contains(link))
    #expect(page.contains("Ce fichier est dans la page"))
  }

  /// What a browser would run is never a link, and every file held is of the one type to be saved.
  @Test func nothingActiveIsHeld() throws {
    let copier = try Copier(Sentinel.folder)
    let copy = try copier.copy()
    #expect(
      copy.evidence.compactMap(\.file).allSatisfy {
        $0.kind != .active || $0.inclusion != .download
      })
    let page = copy.html(files: try copier.bytes(of: copy), folder: nil, in: .french)
    #expect(page.matches(of: /<a href="data:(?!application\/octet-stream;)/).isEmpty)
  }
}
