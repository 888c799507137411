import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct ReferentielTests {
  @Test func theBuiltInReferentielsAreListed() {
    #expect(
      Library().identifiers == [
        "c2i1-2008", "c2i1-2011", "c2i2e-2006", "c2i2e-2010", "c2i2forcom-2013", "c2i2md-2011",
        "c2i2mead-2011", "c2i2mi-2011", "c2i2ms-2011",
      ])
  }

  @Test func healthHasFourteenCompetencesInFourDomains() throws {
    let referentiel = try #require(Library().referentiel(named: "c2i2ms-2011"))
    #expect(referentiel.acronym == "C2i2ms")
    #expect(referentiel.domains.map(\.code) == ["D1", "D2", "D3", "D4"])
    #expect(referentiel.domains.map(\.competences.count) == [3, 3, 3, 5])
    #expect(referentiel.competences.allSatisfy { !$0.title.isEmpty })
    #expect(
      referentiel.competences.compactMap(\.transversal)
        == referentiel.competences.prefix(9).map { "c2i2:\($0.code)" })
  }

  /// Codes and titles are those of the transcription the référentiels come from, to the letter.
  @Test(arguments: [
    ("c2i1-2008", "C2i1-2008", 44), ("c2i1-2011", "C2i1-2011", 20),
    ("c2i2e-2006", "C2i2e-2006", 27),
    ("c2i2e-2010", "C2i2e-2010", 28), ("c2i2forcom-2013", "C2i2forcom", 9),
    ("c2i2md-2011", "C2i2md", 18), ("c2i2mead-2011", "C2i2mead", 15), ("c2i2mi-2011", "C2i2mi", 19),
    ("c2i2ms-2011", "C2i2ms", 14),
  ])
  func codesAndTitlesAreTheTranscriptions(id: String, name: String, count: Int) throws {
    let file = Project.root.appending(path: "Tests/MiroirFolderTests/Fixtures/frameworks.json")
    let transcriptions = try JSONDecoder().decode(
      [String: [[String]]].self, from: try Data(contentsOf: file))
    let referentiel = try #require(Library().referentiel(named: Identifier(id)))
    #expect(referentiel.competences.map { [$0.code.text, $0.title] } == transcriptions[name])
    #expect(referentiel.competences.count == count)
    #expect(referentiel.announced == count || referentiel.isIncomplete)
    #expect(Set(referentiel.competences.map(\.code)).count == count)
    #expect(referentiel.rules.first?.id == "stricte")
    #expect(referentiel.domains.allSatisfy { $0.title.isEmpty == !$0.isPublished })
  }

  /// Transversal twins have the same title, to the letter, in every specialty.
  @Test func transversalTwinsAgree() {
    let all = Library().identifiers.compactMap { Library().referentiel(named: $0) }
    let titles = all.flatMap(\.competences).compactMap { competence in
      competence.transversal.map { ($0, competence.title) }
    }
    let byKey = Dictionary(grouping: titles, by: \.0).mapValues { Set($0.map(\.1)) }
    #expect(byKey.count == 9)
    #expect(byKey.values.allSatisfy { $0.count == 1 })
  }

  @Test(
    arguments: Library().identifiers)
  func everyCompetenceHasItsGuidance(identifier: Identifier) throws {
    let referentiel = try #require(Library().referentiel(named: identifier))
    let guidance = Library().guidance(for: identifier)
    #expect(guidance.competences.map(\.code) == referentiel.competences.map(\.code))
    for competence in guidance.competences {
      #expect(competence.explanation != nil && (2...3).contains(competence.questions.count))
    }
  }

  @Test func guidanceFollowsItsSchema() throws {
    let schemas = Project.root.appending(path: "Schemas")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: schemas.appending(path: "guidage").path)
    let files = names.map { schemas.appending(path: "guidage/\($0)").path }
    let oracle = try run(
      "xmllint", ["--noout", "--schema", schemas.appending(path: "guidage.xsd").path] + files)
    #expect(oracle.status == 0, "\(oracle.errors)")
  }

  @Test func builtInReferentielsFollowTheirSchema() throws {
    let schema = Project.root.appending(path: "Schemas/referentiel.xsd").path
    for identifier in Library().identifiers {
      let file = Project.root.appending(path: "Schemas/referentiels/\(identifier).xml").path
      let oracle = try run("xmllint", ["--noout", "--schema", schema, file])
      #expect(oracle.status == 0, "\(oracle.errors)")
    }
  }

  @Test func whatIsEmbeddedIsWhatIsInTheFolder() throws {
    for path in ["portfolio.xsd", "referentiel.xsd", "guidage.xsd", "guidage/blocs.xml"]
      + Library().identifiers.flatMap({ ["referentiels/\($0).xml", "guidage/\($0).xml"] })
    {
      let file = Project.root.appending(path: "Schemas/\(path)")
      #expect(Library.file(path) == Array(try Data(contentsOf: file)))
    }
  }
}
