import Miroir
import MiroirFolder
import Testing

@Suite struct CoverageTests {
  private func coverage(_ edits: Example.Edit...) throws -> Coverage {
    let folder = edits.reduce(ExampleFolder.base) { $0.applying($1) }
    return try #require(Coverage(of: PortfolioFolder(reading: FolderContents(folder))))
  }

  private func edit(_ piece: String, _ other: String) -> Example.Edit {
    .replacement(file: "portfolio.xml", of: piece, by: other)
  }

  @Test func aCompetenceWithEvidenceJustificationAndAnalysisIsSupported() throws {
    let coverage = try coverage()
    #expect(coverage.competences.map(\.state) == [.supported, .supported])
    #expect(coverage.competences.map(\.situations) == [["accueil"], ["accueil"]])
    #expect(coverage.competences.map(\.evidence) == [["charte"], ["charte", "journal"]])
    #expect(coverage.isComplete == true)
    #expect(coverage.nextSteps.isEmpty)
  }

  @Test func whatLacksIsSaid() throws {
    let noAnalysis = edit(#"<analyse competences="E1.2">"#, "<analyse>")
    let noEvidence = edit(#" preuves="charte journal""#, "")
    let noJustification = edit(
      "<justification>Le journal montre les essais ; la charte, ce qui en est resté.</justification>",
      "")
    let lacking = try coverage(noAnalysis, noEvidence, noJustification).competences[1]
    #expect(lacking.state == .claimed)
    #expect(lacking.lacks == [.evidence, .justification, .analysis])
    #expect(try coverage(noEvidence).competences[1].lacks == [.evidence])
    #expect(try coverage(noEvidence).isComplete == false)
  }

  @Test(arguments: [
    FileEntry.State.absent, .present(size: 0), .link, .folder, .notRegular, .unreadable,
  ])
  func evidenceThatCannotBeOpenedSupportsNothing(state: FileEntry.State) throws {
    let coverage = try coverage(.file("preuves/charte.pdf", state))
    #expect(coverage.competences.map(\.state) == [.claimed, .supported])
  }

  @Test func unknownCodesAreShownAndCountForNone() throws {
    let coverage = try coverage(
      edit(#"<mobilisation competence="E1.2""#, #"<mobilisation competence="E7.1""#))
    #expect(coverage.unknown.map(\.code) == ["E7.1"])
    #expect(coverage.competences.map(\.state) == [.supported, .absent])
    #expect(coverage.nextSteps.count == 1)
  }

  @Test func completenessOfAnIncompleteFrameworkIsUnknown() throws {
    let incomplete = Example.Edit.replacement(
      file: "referentiels/exemple.xml", of: #"completude="complet""#, by: #"completude="lacunaire""#
    )
    #expect(try coverage(incomplete).isComplete == nil)
  }

  /// The engine and the rules agree: what `check --final` lets through is supported.
  @Test func aCompetenceIsSupportedWhenNoRuleOfCoverageObjects() throws {
    for example in Rule.all.flatMap(\.examples) {
      let folder = PortfolioFolder(reading: FolderContents(ExampleFolder.base.applying(example)))
      guard let coverage = Coverage(of: folder), folder.diagnose().isEmpty else { continue }
      #expect(coverage.isComplete != false, "\(example.edits)")
    }
  }
}
