import Miroir
import MiroirFolder
import Testing

/// What two référentiels share, and what a portfolio brings from one to the other.
@Suite struct ComparisonTests {
  private func compare(_ first: Identifier, _ second: Identifier) throws -> ReferentielComparison {
    ReferentielComparison(
      try #require(Library().referentiel(named: first)),
      try #require(Library().referentiel(named: second)))
  }

  private func referentiel(_ id: String, _ domains: String) throws -> Referentiel {
    let text =
      "<referentiel xmlns=\"urn:miroir:referentiel:1\" id=\"\(id)\">\(domains)</referentiel>"
    return try OwnFile<Referentiel>(Array(text.utf8), at: "\(id).xml").content
  }

  @Test(
    arguments: [
      ("c2i2ms-2011", "c2i2md-2011", 5, 9), ("c2i2md-2011", "c2i2ms-2011", 9, 5),
      ("c2i2forcom-2013", "c2i2mead-2011", 0, 6),
    ] as [(Identifier, Identifier, Int, Int)])
  func specialtiesShareTheirFirstThreeDomains(
    first: Identifier, second: Identifier, left: Int, new: Int
  ) throws {
    let comparison = try compare(first, second)
    #expect(comparison.domains.map(\.key) == ["c2i2:D1", "c2i2:D2", "c2i2:D3"])
    #expect(
      comparison.competences.map(\.key)
        == comparison.competences.map {
          "c2i2:\($0.second.competence.code)"
        })
    #expect(comparison.competences.count == 9)
    #expect(comparison.firstOnly.flatMap(\.competences).count == left)
    #expect(comparison.secondOnly.flatMap(\.competences).count == new)
    #expect(comparison.superseded == nil)
    for domain in comparison.domains { #expect(domain.first.context != domain.second.context) }
  }

  /// What isn't known isn't taken for absent.
  @Test func unpublishedDomainsAreShownOnTheirSide() throws {
    let comparison = try compare("c2i2forcom-2013", "c2i2ms-2011")
    #expect(comparison.firstOnly.map(\.code) == ["D4", "D5", "D6"])
    #expect(comparison.firstOnly.allSatisfy { !$0.isPublished })
  }

  /// Codes and titles recur from one version to the next; no key says that they are the same.
  @Test(
    arguments: [
      ("c2i2e-2006", "c2i2e-2010"), ("c2i2e-2010", "c2i2e-2006"), ("c2i1-2008", "c2i1-2011"),
    ] as [(Identifier, Identifier)])
  func versionsShareNothing(first: Identifier, second: Identifier) throws {
    let comparison = try compare(first, second)
    #expect(comparison.isEmpty)
    #expect(comparison.firstOnly.map(\.code) == comparison.first.domains.map(\.code))
    #expect(comparison.superseded?.old.isSuperseded == true)
  }

  @Test func onlyDeclaredKeysCountWhateverCodesAndTitles() throws {
    let first = try referentiel(
      "un",
      """
      <domaine code="A"><competence code="A1" transversal="k:1"><titre>Un</titre></competence>\
      <competence code="A2"><titre>Deux</titre></competence>\
      <competence code="A3" transversal="k:3"/></domaine><domaine code="B" transversal="k:B"/>
      """)
    let second = try referentiel(
      "deux",
      """
      <domaine code="Z"><competence code="Z9" transversal="k:1"><titre>Autre</titre></competence>\
      <competence code="A2"><titre>Deux</titre></competence>\
      <competence code="A3" transversal="K:3"/></domaine><domaine code="Y" transversal="k:B"/>
      """)
    let comparison = ReferentielComparison(first, second)
    #expect(comparison.competences.map(\.first.competence.code) == ["A1"])
    #expect(comparison.competences.map(\.second.competence.code) == ["Z9"])
    #expect(comparison.competences.map(\.second.domain) == ["Z"])
    #expect(comparison.domains.map(\.second.code) == ["Y"])
    #expect(comparison.firstOnly.map { $0.competences.map(\.code) } == [["A2", "A3"]])
    #expect(comparison.secondOnly.map { $0.competences.map(\.code) } == [["A2", "A3"]])
  }

  @Test func aMobilisationCarriesOverUnderItsNewCode() throws {
    let first = try referentiel(
      "exemple",
      """
      <domaine code="E1"><competence code="E1.1" transversal="k:1"/>\
      <competence code="E1.2"/></domaine>
      """)
    let second = try referentiel(
      "autre", #"<domaine code="N"><competence code="N7" transversal="k:1"/></domaine>"#)
    let folder = PortfolioFolder(reading: FolderContents(.base))
    let carryOver = CarryOver(of: try #require(folder.portfolio), from: first, to: second)
    #expect(carryOver.carried.map(\.code) == ["N7"])
    #expect(carryOver.carried.map(\.mobilisation.place.address) == ["accueil/E1.1"])
    #expect(carryOver.left.map(\.place.address) == ["accueil/E1.2"])
  }

  /// Every mobilisation is on one side, and on one alone.
  @Test(arguments: Library().identifiers, Library().identifiers)
  func noMobilisationIsLostOrCountedTwice(from: Identifier, to: Identifier) throws {
    let comparison = try compare(from, to)
    let codes = comparison.first.competences.map(\.code) + ["X1", "D1.1"]
    let mobilisations = codes.map { "<mobilisation competence=\"\($0)\"/>" }.joined()
    let text = """
      <portfolio xmlns="urn:miroir:portfolio:1" referentiel="\(from)"><situations>\
      <situation id="s">\(mobilisations)</situation></situations></portfolio>
      """
    let folder = PortfolioFolder(
      reading: FolderContents(portfolio: Array(text.utf8), referentiels: [], files: []))
    let carryOver = CarryOver(of: try #require(folder.portfolio), by: comparison)
    #expect(carryOver.carried.count + carryOver.left.count == codes.count)
    #expect(carryOver.carried.allSatisfy { comparison.second.competence($0.code) != nil })
    #expect(Set(carryOver.carried.map(\.code)).count == comparison.competences.count)
    let isCertificatesOwn = comparison.firstOnly.flatMap(\.competences).map(\.code)
    #expect(
      isCertificatesOwn.allSatisfy { code in carryOver.left.contains { $0.competence == code } })
  }
}
