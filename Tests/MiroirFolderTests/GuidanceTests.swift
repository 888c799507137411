import Miroir
import MiroirFolder
import MiroirXML
import Testing

@Suite struct GuidanceTests {
  private func guidance(_ text: String) throws -> Guidance {
    let document = SourceDocument(
      reading: Array(text.utf8), at: "guidage/nous.xml", grammar: Library.guidance)
    #expect(document.issues.isEmpty)
    return Guidance(reading: try #require(document.root))
  }

  @Test(arguments: GuidedBlock.allCases, Language.allCases)
  func everyBlockHasAtMostThreeQuestionsInBothLanguages(
    block: GuidedBlock, language: Language
  ) throws {
    let help = try #require(Library().guidance(for: nil).block(block))
    let asked = help.questions(in: language)
    #expect(asked.count <= 3)
    #expect(block == .beforeWriting ? !help.remarks(in: language).isEmpty : !asked.isEmpty)
    let other = Language.allCases.filter { $0 != language }.flatMap(help.questions(in:))
    #expect(Set(asked).isDisjoint(with: other))
  }

  @Test func anEstablishmentsWordsStandForTheBlocksAndCompetencesTheyName() throws {
    let own = try guidance(
      """
      <guidage xmlns="urn:miroir:guidage:1" version="1.0">
        <bloc nom="role"><question>Qui
          décidait ?</question></bloc>
        <competence code="D1.1"><question>Quand ?</question></competence>
      </guidage>
      """)
    let library = Library()
    let before = library.guidance(for: "c2i2ms-2011")
    let after = library.guidance(for: "c2i2ms-2011", replacedBy: [own])
    #expect(after.block(.role)?.questions(in: .french) == ["Qui décidait ?"])
    #expect(after.block(.role)?.questions(in: .english) == ["Qui décidait ?"])
    #expect(after.competence("D1.1")?.questions == ["Quand ?"])
    #expect(after.blocks.count == before.blocks.count)
    #expect(after.competences.count == before.competences.count)
    #expect(
      after.block(.context)?.questions(in: .french)
        == before.block(.context)?.questions(in: .french))
  }

  @Test func wordsForAnotherReferentielAreLeftAside() throws {
    let own = try guidance(
      """
      <guidage xmlns="urn:miroir:guidage:1" version="1.0" referentiel="c2i2md-2011">
        <competence code="D1.1"><question>Quand ?</question></competence>
      </guidage>
      """)
    let library = Library()
    func questions(_ id: Identifier) -> [String]? {
      library.guidance(for: id, replacedBy: [own]).competence("D1.1")?.questions
    }
    #expect(questions("c2i2md-2011") == ["Quand ?"])
    #expect(
      questions("c2i2ms-2011")
        == library.guidance(for: "c2i2ms-2011")
        .competence("D1.1")?.questions)
  }
}
