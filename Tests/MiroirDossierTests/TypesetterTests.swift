import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDossier

/// One process sets many dossiers, none of which leaves a trace in another.
@Suite struct TypesetterTests {
  private func files(of sample: String) throws -> [OutputFile] {
    let folder = Project.sample(sample)
    let contents = try FolderContents(at: folder.path)
    var portfolio = PortfolioFolder(reading: contents)
    portfolio.files = try contents.examining(portfolio.inputs, at: folder.path).files
    let check = Check(path: sample, folder: portfolio, isFinal: false)
    let dossier = try #require(Dossier(of: check))
    return PrintedDossier(
      dossier, portfolio: contents.portfolio, theme: .none, in: .french
    ).files
  }

  @Test func dossiersThatOneProcessSetsAreThoseSetAlone() async throws {
    let typesetter = Typesetter(
      worker: PrintedFolder.worker, requirement: PrintedFolder.requirement)
    let dossiers = try ["minimal", "forcom", "minimal"].map(files)
    let together = try await typesetter.outcomes(of: dossiers, at: PrintedDossier.file)
    #expect(together.count == 3 && together[0] == together[2] && together[0] != together[1])
    for (files, outcome) in zip(dossiers.prefix(2), together) {
      guard case .made(let bytes) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(bytes.starts(with: Array("%PDF-1.7".utf8)))
      #expect(try await typesetter.outcome(of: files, at: PrintedDossier.file) == outcome)
    }
  }
}
