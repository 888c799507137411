import MiroirFolder
import MiroirXML
import Testing

@testable import Miroir

/// The words that reading knows are those that the XSD admits, in its order.
@Suite struct WordsTests {
  @Test(arguments: [
    ("formation", "statut", Training.Status.written),
    ("formation", "modalite", Training.Mode.written),
    ("preuve", "nature", Evidence.Nature.written), ("preuve", "origine", Evidence.Origin.written),
    ("preuve", "travail", Evidence.Work.written),
    ("preuve", "confidentialite", Evidence.Confidentiality.written),
    ("donnees-personnelles", "etat", Evidence.PersonalData.written),
    ("usage-ia", "etat", Evidence.AIUse.written), ("situation", "cadre", Situation.Setting.written),
    ("situation", "modalite", Situation.Mode.written),
    ("mobilisation", "auto-evaluation", Mobilisation.SelfAssessment.written),
  ])
  func everyWordOfTheSchemaIsRead(element: String, attribute: String, words: [String]) throws {
    let declaration = try #require(Library.portfolio.elements[element])
    #expect(declaration.attribute(named: attribute)?.type == .oneOf(words))
  }

  @Test(arguments: [
    ("auteur", "role", Annotator.Role.written), ("annotation", "motif", Annotation.Motive.written),
    ("annotation", "visibilite", Visibility.written), ("avis", "visibilite", Visibility.written),
    ("proposition", "visibilite", Visibility.written),
    ("etat", "valeur", StateChange.State.written),
    ("avis", "valeur", Mobilisation.SelfAssessment.written),
    ("proposition", "valeur", Proposal.Value.written),
  ])
  func everyWordOfAnnotationsIsRead(element: String, attribute: String, words: [String]) throws {
    let declaration = try #require(Library.annotations.elements[element])
    #expect(declaration.attribute(named: attribute)?.type == .oneOf(words))
  }

  @Test func aRequirementNamesTheModesOfSituations() throws {
    let mode = try #require(Library.referentiel.elements["exigence"]?.attribute(named: "modalite"))
    #expect(mode.type == .oneOf(Situation.Mode.written))
  }

  @Test func everyBlockOfGuidanceIsRead() throws {
    let name = try #require(Library.guidance.elements["bloc"]?.attribute(named: "nom"))
    #expect(name.type == .oneOf(GuidedBlock.written))
  }

  @Test(arguments: GuidedBlock.allCases)
  func blocksOfGuidanceStandWhereTheSchemaHasThem(block: GuidedBlock) {
    #expect(Library.portfolio.homes(of: block.element).contains(block.parent))
  }

  /// Editors show the XSD's documentation: they ask the same questions as Miroir.
  @Test(arguments: GuidedBlock.allCases, Language.allCases)
  func theSchemaAsksTheSameQuestions(block: GuidedBlock, language: Language) throws {
    let schema = try #require(Library.file("portfolio.xsd"))
    let root = SourceDocument(readingOwn: schema, at: "portfolio.xsd").root
    let element = root?.children(named: "element").first { $0.attribute("name") == block.element }
    let texts = element?.child("annotation")?.children(named: "documentation")
      .filter { $0.language == language.rawValue }.map(\.text)
    let documentation = try #require(texts).joined(separator: " ")
    for question in Library().guidance(for: nil).block(block)?.questions(in: language) ?? [] {
      #expect(documentation.contains(question))
    }
  }

  @Test func everyElementAndAttributeIsDocumentedInBothLanguages() throws {
    for path in [
      "portfolio.xsd", "referentiel.xsd", "guidage.xsd", "conseils-ecartes.xsd", "annotations.xsd",
      "evaluation.xsd", "session.xsd",
    ] {
      let text = String(decoding: try #require(Library.file(path)), as: UTF8.self)
      let declared = text.ranges(of: #/<xs:(element|attribute) name="/#).count
      let french = text.ranges(of: #/<xs:documentation xml:lang="fr">[^<]/#).count
      let english = text.ranges(of: #/<xs:documentation xml:lang="en">[^<]/#).count
      #expect(declared == french && declared == english, "\(path)")
    }
  }
}

extension WrittenInFrench {
  fileprivate static var written: [String] { words.map(\.key) }
}
