import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct ReferentielTests {
  @Test func theBuiltInReferentielsAreListed() {
    #expect(Library().identifiers == ["c2i2ms-2011"])
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

  @Test func builtInReferentielsFollowTheirSchema() throws {
    let schema = Project.root.appending(path: "Schemas/referentiel.xsd").path
    for identifier in Library().identifiers {
      let file = Project.root.appending(path: "Schemas/referentiels/\(identifier).xml").path
      let oracle = try run("xmllint", ["--noout", "--schema", schema, file])
      #expect(oracle.status == 0, "\(oracle.errors)")
    }
  }

  @Test func whatIsEmbeddedIsWhatIsInTheFolder() throws {
    for path in ["portfolio.xsd", "referentiel.xsd", "referentiels/c2i2ms-2011.xml"] {
      let file = Project.root.appending(path: "Schemas/\(path)")
      #expect(Library.file(path) == Array(try Data(contentsOf: file)))
    }
  }
}
