import Foundation
import Miroir
import MiroirFolder
import MiroirXML
import Testing
import TestSupport

@Suite struct PortfolioDraftTests {
  private func draft(
    _ referentiel: Identifier = "c2i2ms-2011", candidate: String? = nil,
    in language: Language = .french
  ) throws -> PortfolioDraft {
    PortfolioDraft(
      number: 0x7f_3a9c, referentiel: try #require(Library().referentiel(named: referentiel)),
      candidate: candidate, help: .miroirs(for: referentiel, in: language))
  }

  private func folder(_ draft: PortfolioDraft) -> PortfolioFolder {
    let files = draft.files(referentiel: nil, guidance: nil)
    return PortfolioFolder(reading: FolderContents(toWrite: files))
  }

  @Test(arguments: Library().identifiers, Language.allCases)
  func aDraftHasNoErrorAndGetsNoAdviceButOnItsReferentiel(
    identifier: Identifier, language: Language
  ) throws {
    let found = folder(try draft(identifier, in: language)).diagnose()
    #expect(found.filter { $0.severity == .error }.map(\.rule) == [])
    let advice = Set(found.filter { $0.severity == .advice }.map(\.rule))
    #expect(advice.isSubset(of: ["referentiel-remplace", "referentiel-lacunaire"]))
    #expect(!found.contains { $0.place.file != .portfolio })
  }

  @Test func draftsFollowTheSchema() throws {
    let folder = try TemporaryFolder()
    for identifier in Library().identifiers {
      for language in Language.allCases {
        let text = try draft(identifier, candidate: "Zoé", in: language).text
        try folder.write(text.utf8, to: "\(identifier)-\(language).xml")
      }
    }
    let schema = Project.root.appending(path: "Schemas/portfolio.xsd").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names.count == 18)
    let oracle = try run("xmllint", ["--noout", "--schema", schema] + names, in: folder.url)
    #expect(oracle.status == 0, "\(oracle.errors)")
  }

  @Test(arguments: Library().identifiers, Language.allCases)
  func aDraftReadsInAnyEditor(identifier: Identifier, language: Language) throws {
    let text = try draft(identifier, in: language).text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(text.split(separator: "\n").allSatisfy { $0.last != " " })
    #expect(
      text.matches(of: #/<!--(.*?)-->/#.dotMatchesNewlines()).allSatisfy {
        !$0.1.contains("--")
      })
  }

  /// Everything to ask oneself, and every competence, are at hand.
  @Test(arguments: Library().identifiers, Language.allCases)
  func aDraftHoldsEveryQuestion(identifier: Identifier, language: Language) throws {
    let text = try draft(identifier, in: language).text.folded
    let guidance = Library().guidance(for: identifier)
    let referentiel = try #require(Library().referentiel(named: identifier))
    let asked = GuidedBlock.allCases.compactMap(guidance.block).flatMap {
      $0.questions(in: language) + $0.remarks(in: language)
    }
    let titles = referentiel.competences.map { "\($0.code) \($0.title)" }
    let rules = referentiel.policies.map(\.text) + referentiel.requirements.map(\.text)
    for wanted in asked + titles + rules + guidance.competences.flatMap(\.questions) {
      #expect(text.contains(wanted.folded), "\(wanted)")
    }
  }

  @Test(arguments: [
    ("Léa d'Été", "Léa", "d'Été"), (#"  "Zoé"   & <Fils>  "#, #""Zoé""#, "& <Fils>"),
    ("Ana\u{1}\u{FFFE} de\nla  Tour", "Ana", "de la Tour"), ("Ana", "Ana", nil), (" ", nil, nil),
    ("Jean-Noël ]]>", "Jean-Noël", "]]>"),
  ])
  func namesAreReadAsTheyWereGiven(given: String, first: String?, surname: String?) throws {
    let folder = folder(try draft(candidate: given))
    #expect(folder.document?.issues.isEmpty == true)
    #expect(folder.portfolio?.candidate?.firstName == first)
    #expect(folder.portfolio?.candidate?.surname == surname)
  }

  @Test func theIdentifierSaysNothingOfTheCandidate() throws {
    #expect(try draft(candidate: "Léa Ferrand").id == "p-007f3a9c")
  }

  /// No competence is claimed before somebody claims it.
  @Test func nothingIsClaimed() throws {
    let portfolio = try #require(folder(try draft()).portfolio)
    #expect(portfolio.situations.map(\.id) == ["situation-1"])
    #expect(portfolio.mobilisations.isEmpty && portfolio.evidence.isEmpty)
  }

  @Test func doubleHyphensInWordsOfOthersDoNotEndAComment() throws {
    let text = """
      <guidage xmlns="urn:miroir:guidage:1" version="1.0">
        <bloc nom="role"><question>Qui -- et --&gt;pourquoi--- ?</question></bloc>
      </guidage>
      """
    let document = SourceDocument(
      reading: Array(text.utf8), at: "guidage/a.xml",
      grammar: Library.guidance)
    let guidance = Guidance(reading: try #require(document.root))
    let draft = PortfolioDraft(
      number: 1, referentiel: try #require(Library().referentiel(named: "c2i1-2008")),
      candidate: nil,
      help: DraftHelp(guidance: guidance, grammar: Library.portfolio, language: .french))
    #expect(draft.text.contains("Qui – et –>pourquoi–- ?"))
    #expect(folder(draft).document?.issues.isEmpty == true)
  }
}

extension String {
  /// The words alone, one space between them.
  fileprivate var folded: String {
    split(whereSeparator: { " \n".contains($0) }).joined(separator: " ")
  }
}
