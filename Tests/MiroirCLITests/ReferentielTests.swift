import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct ReferentielCommandTests {
  @Test func everyReferentielIsListed() throws {
    let run = try miroir("referentiel", "list")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == Library().identifiers.count)
  }

  @Test(arguments: Library().identifiers.map(\.text))
  func everyReferentielIsShown(identifier: String) throws {
    let run = try miroir("referentiel", "show", identifier)
    #expect(run.status == 0)
    let referentiel = try #require(Library().referentiel(named: .init(identifier)))
    #expect(referentiel.competences.allSatisfy { run.output.contains("\($0.code) \($0.title)") })
  }

  @Test func anotherNameIsWrongUsage() throws {
    let run = try miroir("referentiel", "show", "c2i9")
    #expect(run.status == 64 && run.errors.contains("c2i2ms-2011"))
    #expect(try miroir("referentiel", "show", "absent.xml").status == 2)
  }
}
