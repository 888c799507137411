import Miroir
import MiroirFolder
import Testing

/// What becomes of an incomplete référentiel when an establishment knows the rest.
@Suite struct CompletionTests {
  /// A file that completes `completed` with these domains.
  private func complement(
    _ domains: String, id: String = "c2i2forcom-2013", of completed: String = "c2i2forcom-2013"
  ) -> String {
    """
    <referentiel xmlns="urn:miroir:referentiel:1" id="\(id)" complete="\(completed)">
      <source>Circulaire n° 2013-0013, exemplaire de l'établissement.</source>\(domains)
    </referentiel>
    """
  }

  /// A published domain of so many competences, whose titles are made up.
  private func domain(_ code: String, _ count: Int) -> String {
    let competences = (1...count).map { number in
      "<competence code=\"\(code).\(number)\"><titre>\(code), \(number)</titre></competence>"
    }
    return "<domaine code=\"\(code)\"><titre>Inventé</titre>\(competences.joined())</domaine>"
  }

  private func folder(
    _ texts: String..., named name: String = "c2i2forcom-2013"
  ) -> PortfolioFolder {
    let portfolio =
      "<portfolio xmlns=\"urn:miroir:portfolio:1\" id=\"p\" referentiel=\"\(name)\"/>"
    let files = texts.enumerated().map { index, text in
      (path: FilePath("referentiels/\(index).xml"), bytes: Array(text.utf8))
    }
    return PortfolioFolder(
      reading: FolderContents(portfolio: Array(portfolio.utf8), referentiels: files, files: []))
  }

  private func faults(in folder: PortfolioFolder) -> [Rule.ID] {
    folder.diagnose().filter { $0.place.file != .portfolio }.map(\.rule)
  }

  @Test func theWholeOfItsDomainsMakesItWhole() throws {
    let folder = folder(complement(domain("D4", 3) + domain("D5", 2) + domain("D6", 2)))
    let whole = try #require(folder.referentiel)
    #expect(whole.id == "c2i2forcom-2013" && whole.acronym == "C2i2forcom")
    #expect(whole.domains.map(\.code) == ["D1", "D2", "D3", "D4", "D5", "D6"])
    #expect(whole.competences.count == 16 && !whole.isIncomplete)
    #expect(whole.rules.map(\.id) == ["stricte"])
    #expect(whole.competence("D4.1")?.title == "D4, 1")
    #expect(faults(in: folder) == [])
    #expect(!folder.diagnose().contains { $0.rule == "referentiel-lacunaire" })
  }

  /// Whatever its own name, a complement completes what it says; and naming it is naming that.
  @Test(arguments: ["c2i2forcom-2013", "forcom-exemple"])
  func aComplementMayHaveItsOwnName(named: String) {
    let domains = domain("D4", 3) + domain("D5", 2) + domain("D6", 2)
    let folder = folder(complement(domains, id: "forcom-exemple"), named: named)
    #expect(folder.referentiel?.id == "c2i2forcom-2013")
    #expect(folder.referentiel?.isIncomplete == false)
  }

  @Test func twoFilesMayShareTheWork() {
    let folder = folder(
      complement(domain("D4", 3) + #"<domaine code="D5" etat="non-publie"/>"#, id: "un"),
      complement(domain("D5", 2) + domain("D6", 2), id: "deux"))
    #expect(folder.referentiel?.competences.count == 16)
    #expect(folder.referentiel?.isIncomplete == false)
    #expect(faults(in: folder) == [])
  }

  @Test func aPartLeavesItIncomplete() {
    let folder = folder(complement(domain("D4", 3)))
    #expect(folder.referentiel?.competences.count == 12)
    #expect(folder.referentiel?.isIncomplete == true)
    #expect(faults(in: folder) == [])
  }

  @Test func anotherNumberThanAnnouncedLeavesItIncomplete() {
    let folder = folder(complement(domain("D4", 3) + domain("D5", 2) + domain("D6", 1)))
    #expect(folder.referentiel?.isIncomplete == true)
    #expect(faults(in: folder) == ["nombre-inexact"])
  }

  @Test func whatIsPublishedStaysAsItIs() {
    let other = domain("D1", 4).replacing("Inventé", with: "Autrement")
    let folder = folder(complement(other + domain("D4", 3) + domain("D7", 1)))
    #expect(folder.referentiel?.domains.map(\.code).last == "D7")
    #expect(folder.referentiel?.domains.first?.competences.count == 3)
    #expect(folder.referentiel?.competence("D1.1")?.title.hasPrefix("Respecter") == true)
    #expect(faults(in: folder) == Array(repeating: "code-publie-change", count: 5))
  }

  /// A whole copy of the published part may stand beside the new one.
  @Test func whatIsPublishedMayBeCopied() throws {
    let bytes = try #require(Library.file("referentiels/c2i2forcom-2013.xml"))
    let copy = String(decoding: bytes, as: UTF8.self)
      .replacing("etat=\"derniere-version\"", with: "complete=\"c2i2forcom-2013\"")
      .replacing(
        #"<domaine code="D4" etat="non-publie">"#, with: #"<domaine code="D4"><titre>x</titre>"#
      )
      .replacing(
        "</contexte>\n  </domaine>\n  <domaine code=\"D5\"",
        with: """
          </contexte><competence code="D4.1"><titre>Une</titre></competence></domaine>\
          <domaine code="D5"
          """)
    let folder = folder(copy)
    #expect(folder.referentiel?.competences.count == 10)
    #expect(faults(in: folder) == [])
  }

  @Test func aLaterFileDoesNotChangeAnEarlierOne() {
    let folder = folder(
      complement(domain("D4", 3), id: "un"),
      complement(domain("D4", 3).replacing("D4, 2", with: "Autre"), id: "deux"))
    #expect(folder.referentiel?.competence("D4.2")?.title == "D4, 2")
    #expect(faults(in: folder) == ["code-publie-change"])
  }

  /// What is whole isn't replaced, whatever a file says of itself.
  @Test func aWholeReferentielIsNotCompleted() {
    let file = complement(domain("D1", 1), id: "c2i2ms-2011", of: "c2i2ms-2011")
    let folder = folder(file, named: "c2i2ms-2011")
    #expect(folder.referentiel?.competences.count == 14)
    #expect(faults(in: folder) == ["complement-sans-objet"])
  }

  @Test(arguments: ["autre", "un", "deux", "c2i2forcom"])
  func aComplementOfNothingIsAFault(completed: String) {
    let folder = folder(
      complement(domain("D4", 1), id: "un", of: completed),
      complement(domain("D5", 1), id: "deux", of: "un"), named: "un")
    #expect(folder.referentiel?.id == "un")
    #expect(faults(in: folder) == ["complement-sans-objet", "complement-sans-objet"])
  }

  @Test func anOwnIncompleteReferentielMayBeCompleted() {
    let base = """
      <referentiel xmlns="urn:miroir:referentiel:1" id="local" completude="lacunaire">
        <titre>Local</titre><source>Aucun texte.</source><regle id="stricte">Tout.</regle>
        \(domain("L1", 1))<domaine code="L2" etat="non-publie"/>
      </referentiel>
      """
    let folder = folder(
      complement(domain("L2", 2), id: "local", of: "local"), base, named: "local")
    #expect(folder.referentiel?.competences.map(\.code) == ["L1.1", "L2.1", "L2.2"])
    #expect(folder.referentiel?.isIncomplete == false)
    #expect(faults(in: folder) == [])
  }

  @Test func aChosenFileIsCompletedOrCompletes() throws {
    let text = complement(domain("D4", 3) + domain("D5", 2) + domain("D6", 2), id: "un")
    let file = try OwnFile<Referentiel>(Array(text.utf8), at: "un.xml").content
    let atHand = ReferentielsAtHand(builtIn: Library())
    #expect(atHand.referentiel(.file(file))?.competences.count == 16)
    #expect(atHand.referentiel(named: "c2i2forcom-2013")?.competences.count == 9)
  }
}
