import Foundation
import Miroir
import MiroirFolder
import MiroirXML
import Testing
import TestSupport

@Suite struct SituationInsertionTests {
  private func insertion(
    _ request: SituationRequest = SituationRequest("Un essai"), into portfolio: [UInt8]
  ) throws -> SituationInsertion {
    try SituationInsertion(request, in: PortfolioFolder(portfolio: portfolio), .miroirs())
  }

  /// A portfolio's text once a situation is in it, which is shown as `@`.
  private func shape(_ content: String) throws -> String {
    let bytes = Array(content.utf8)
    let text = String(decoding: try insertion(into: bytes).applied(to: bytes), as: UTF8.self)
    let situation = #/<(\w+:)?situation id="un-essai">.*?<\/(\w+:)?situation>/#.dotMatchesNewlines()
    return text.replacing(situation, with: "@")
  }

  // MARK: - Where it goes

  private static let start = #"<portfolio xmlns="urn:miroir:portfolio:1" referentiel="x">"#

  static let shapes: [(before: String, after: String)] = [
    (
      "\n  <situations>\n    <situation id=\"a\"/>\n  </situations>\n",
      "\n  <situations>\n    <situation id=\"a\"/>\n    @\n  </situations>\n"
    ),
    (
      "\n <situations>\n\n  <situation id=\"a\"/>\n\n  <!-- fin --> </situations>\n",
      "\n <situations>\n\n  <situation id=\"a\"/>\n\n  <!-- fin -->\n\n  @\n  </situations>\n"
    ),
    ("\n\t<situations/>\n", "\n\t<situations>\n\t\t@\n\t</situations>\n"),
    (
      "\r\n  <situations  />\r\n",
      "\r\n  <situations  >\r\n    @\r\n  </situations>\r\n"
    ),
    (
      "\n  <situations></situations>\n", "\n  <situations>\n    @\n  </situations>\n"
    ),
    (
      "\n  <situations><![CDATA[\n ]]></situations>\n",
      "\n  <situations><![CDATA[\n ]]>\n    @\n  </situations>\n"
    ),
    (
      "\n  <!-- <situations/> -->\n  <preuves/>\n\n  <!-- Le bilan -->\n  <bilan/>\n",
      """
      \n  <!-- <situations/> -->
        <preuves/>
        <situations>
          @
        </situations>\n
        <!-- Le bilan -->
        <bilan/>\n
      """
    ),
    (
      "\n    <bilan/>\n",
      "\n    <situations>\n        @\n    </situations>\n    <bilan/>\n"
    ),
    ("", "\n  <situations>\n    @\n  </situations>\n"),
    ("<preuves/><bilan/>", "<preuves/>\n  <situations>\n    @\n  </situations>\n  <bilan/>"),
    (
      "<situations><situation id=\"a\"/></situations>",
      "<situations><situation id=\"a\"/>\n  @\n</situations>"
    ),
  ]

  @Test(arguments: shapes.indices)
  func aSituationComesLastAndLooksLikeTheOthers(_ index: Int) throws {
    let (before, after) = Self.shapes[index]
    #expect(
      try shape(Self.start + before + "</portfolio>") == Self.start + after + "</portfolio>")
  }

  @Test func anEmptyRootIsOpened() throws {
    #expect(
      try shape(#"<portfolio xmlns="urn:miroir:portfolio:1" referentiel="x"/>"#)
        == Self.start + "\n  <situations>\n    @\n  </situations>\n</portfolio>")
  }

  @Test func theDocumentsPrefixIsKept() throws {
    let start = #"<m:portfolio xmlns:m="urn:miroir:portfolio:1" referentiel="x">"#
    let bytes = Array((start + "<m:situations/></m:portfolio>").utf8)
    let written = try insertion(into: bytes).applied(to: bytes)
    let folder = PortfolioFolder(portfolio: written)
    #expect(folder.document?.issues.isEmpty == true)
    #expect(folder.portfolio?.situations.map(\.id) == ["un-essai"])
  }

  // MARK: - What it leaves alone

  @Test(arguments: Project.samples, Layout.allCases)
  func everyOtherByteStays(sample: String, layout: Layout) throws {
    let file = Project.sample(sample).appending(path: "portfolio.xml")
    let bytes = layout.apply(to: try String(contentsOf: file, encoding: .utf8))
    let before = PortfolioFolder(portfolio: bytes)
    let insertion = try insertion(into: bytes)
    let after = insertion.applied(to: bytes)

    let mark = bytes.count - (try #require(before.document).text.bytes.count)
    let start = mark + insertion.edit.range.lowerBound
    let added = insertion.edit.replacement.count
    let removed = bytes[start..<mark + insertion.edit.range.upperBound]
    #expect(after[..<start] == bytes[..<start])
    #expect(after[(start + added)...] == bytes[(start + removed.count)...])
    #expect(removed.isEmpty)

    let folder = PortfolioFolder(portfolio: after)
    let known = before.portfolio?.situations.map(\.id) ?? []
    #expect(folder.portfolio?.situations.map(\.id) == known + ["un-essai"])
    let others = folder.diagnose().filter { $0.place.address != "un-essai" }
    #expect(others.map(\.rule.text).sorted() == before.diagnose().map(\.rule.text).sorted())
  }

  @Test func theLineToldIsTheSituations() throws {
    let file = Project.sample("sante").appending(path: "portfolio.xml")
    let bytes = Array(try Data(contentsOf: file))
    let insertion = try insertion(into: bytes)
    let text = String(decoding: insertion.applied(to: bytes), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[insertion.line - 1] == #"    <situation id="un-essai">"#)
  }

  // MARK: - What it says

  @Test(arguments: [
    ("Sécuriser l'accès", "securiser-l-acces"), ("Bilan", "bilan-2"), ("Registre", "registre-2"),
    ("Coupon !", "coupon-2"), ("2 jours & <une> nuit", "id-2-jours-une-nuit"), ("我", "id"),
    ("Refaire le planning de la permanence du samedi", "refaire-le-planning-de-la"),
  ])
  func theShortNameComesFromTheTitleAndIsFree(title: String, id: Identifier) throws {
    let file = Project.sample("minimal").appending(path: "portfolio.xml")
    let bytes = Array(try Data(contentsOf: file))
    let folder = PortfolioFolder(
      portfolio: try insertion(SituationRequest(title), into: bytes).applied(to: bytes))
    let situation = try #require(folder.portfolio?.situations.last)
    #expect(situation.id == id)
    #expect(situation.title?.text == title)
  }

  @Test func eachCompetenceAskedForHasItsTitleAndItsQuestions() throws {
    let bytes = Array(
      #"<portfolio xmlns="urn:miroir:portfolio:1" referentiel="c2i2ms-2011"/>"#.utf8)
    let request = SituationRequest("Un essai", start: "2026-01", competences: "D2.3, D1.1 D2.3")
    let help = DraftHelp.miroirs(for: "c2i2ms-2011")
    let insertion = try SituationInsertion(
      request, in: PortfolioFolder(portfolio: bytes), help)
    let after = insertion.applied(to: bytes)
    let folder = PortfolioFolder(portfolio: after)
    let situation = try #require(folder.portfolio?.situations.first)
    #expect(situation.period.start?.text == "2026-01")
    #expect(situation.mobilisations.map(\.competence) == ["D2.3", "D1.1"])
    #expect(
      situation.mobilisations.map(\.title)
        == ["D2.3", "D1.1"].map { folder.referentiel?.competence($0)?.title })
    #expect(!folder.diagnose().contains { $0.severity == .error })
    #expect(String(decoding: after, as: UTF8.self).contains("Quel jour la protection"))
  }

  @Test(arguments: [
    (SituationRequest(" "), "vide"), (SituationRequest("a", id: "é"), "« e »"),
    (SituationRequest("a", id: "registre"), "« registre-2 »"),
    (SituationRequest("a", id: "bilan"), "« bilan-2 »"),
    (SituationRequest("a", start: "03/2026"), "« 2026-03 »"),
    (SituationRequest("a", start: "2026-13"), "AAAA-MM"),
    (SituationRequest("a", competences: "A.1 A3"), "A.1, A.2"),
  ])
  func whatDoesNotFitIsRefusedWithAProposal(request: SituationRequest, proposal: String) throws {
    let folder = PortfolioFolder(
      reading: try FolderContents(at: Project.sample("minimal").path))
    let refusal = try #require(throws: DraftRefusal.self) {
      try SituationInsertion(request, in: folder, .miroirs())
    }
    #expect(!refusal.isTheDocuments)
    let words = refusal.message.fr + " ; " + (refusal.help?.fr ?? "")
    #expect(words.replacing("\u{A0}", with: " ").contains(proposal))
  }

  @Test(arguments: [
    "", "<portfolio>", "<html/>", "<!DOCTYPE portfolio><portfolio/>",
    #"<?xml version="1.0" encoding="ISO-8859-1"?><portfolio xmlns="urn:miroir:portfolio:1"/>"#,
  ])
  func aDocumentThatIsNotReadIsLeftAlone(text: String) throws {
    let refusal = try #require(throws: DraftRefusal.self) {
      try insertion(into: Array(text.utf8))
    }
    #expect(refusal.isTheDocuments)
    #expect(refusal.help?.fr.contains("miroir check") == true)
  }

  @Test func anotherEncodingIsRefused() throws {
    let text = Self.start + "<presentation>été</presentation></portfolio>"
    let windows = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let wide = Array(try #require(text.data(using: .utf16)))
    for bytes in [windows, wide] {
      #expect(throws: DraftRefusal.self) { try insertion(into: bytes) }
    }
  }
}

/// Ways of laying the same document out otherwise.
enum Layout: CaseIterable, Sendable {
  case asItIs, windowsLineEnds, byteOrderMark, tabs, fourSpaces, flat, sections

  func apply(to text: String) -> [UInt8] {
    switch self {
    case .asItIs: Array(text.utf8)
    case .windowsLineEnds: Array(text.replacing("\n", with: "\r\n").utf8)
    case .byteOrderMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .tabs: Array(text.reindented(by: "\t").utf8)
    case .fourSpaces: Array(text.reindented(by: "    ").utf8)
    case .flat: Array(text.reindented(by: "").utf8)
    case .sections:
      Array(
        text.replacing("</analyse>", with: "<![CDATA[ </situations> ]]></analyse>")
          .replacing("<situations>", with: "<situations><!-- </situations> --><?note <situations?>")
          .utf8)
    }
  }
}

extension String {
  fileprivate func reindented(by step: String) -> String {
    let lines: [Substring] = split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      let blanks = line.prefix { $0 == " " }.count
      return String(repeating: step, count: blanks / 2) + line.dropFirst(blanks)
    }.joined(separator: "\n")
  }
}

extension SituationRequest {
  /// A situation of that title, and nothing more unless it is asked for.
  init(_ title: String, id: String? = nil, start: String? = nil, competences: String? = nil) {
    self.init(title: title, id: id, start: start, competences: competences)
  }
}
