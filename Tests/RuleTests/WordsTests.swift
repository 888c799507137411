import MiroirFolder
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

  @Test func everyBlockOfGuidanceIsRead() throws {
    let name = try #require(Library.guidance.elements["bloc"]?.attribute(named: "nom"))
    #expect(name.type == .oneOf(GuidedBlock.written))
  }

  @Test func everyElementAndAttributeIsDocumentedInBothLanguages() throws {
    for path in ["portfolio.xsd", "referentiel.xsd", "guidage.xsd"] {
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
