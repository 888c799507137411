import Miroir
import MiroirXML
import Testing

/// What isn't well-formed is explained by its causes, never by libxml2's cascade.
@Suite struct MalformedTests {
  @Test(arguments: [
    ("", Malformation.empty), (" \n", .empty), ("Bonjour", .noRoot), ("{\"a\":1}", .noRoot),
    (portfolio("") + "<portfolio/>", .contentAfterRoot),
    (portfolio("\u{1}"), .forbiddenCharacter),
    (#"<portfolio referentiel="a" referentiel="b"/>"#, .repeatedAttribute),
    (portfolio("<x:note/>"), .undeclaredPrefix),
    (portfolio("<!-- a -- b -->"), .hyphensInComment),
    (portfolio("<?xml version='1.0'?>"), .lateDeclaration),
    ("\n<?xml version='1.0'?>" + portfolio(""), .lateDeclaration),
    (portfolio("<p classe>a</p>"), .attributeWithoutValue),
    (portfolio("a ]]> b"), .sectionEndInText),
    (portfolio(#"<lien href="a"xml:lang="fr">a</lien>"#), .missingSpace),
    ("%PDF-1.7", .otherFormat(.pdf)), ("PK\u{3}\u{4}", .otherFormat(.archive)),
    ("{\\rtf1}", .otherFormat(.richText)),
  ])
  func whatNoSlipExplainsIsNamedByItsCode(text: String, reason: Malformation) {
    #expect(read(text).faults == [.notWellFormed(reason)])
  }

  @Test(arguments: ["<role>Je tiens l'acc", "<role>Je tiens</role>\n"])
  func aDocumentThatStopsInATextStopsShort(end: String) {
    let text = "<portfolio referentiel=\"x\"><situations><situation id=\"a\">" + end
    #expect(read(text).faults == [.notWellFormed(.truncated)])
  }

  @Test func aRepeatedAttributeIsPlacedWhereItIsWrittenAgain() {
    let text = "<portfolio\n  referentiel=\"a\"\n  referentiel=\"b\"\n  date=\"2026-01\"/>"
    let document = read(text)
    let place = document.issues.first.map { LineIndex(document.text).position(of: $0.offset) }
    #expect(place == Position(line: 3, column: 3))
  }

  @Test func aFaultLeftOnceSlipsAreMendedIsNamedToo() {
    let document = read(portfolio("R&D <x:note/> &nbsp;"))
    #expect(
      document.faults == [
        .bareAmpersand, .notWellFormed(.undeclaredPrefix), .unknownEntity(name: "nbsp"),
      ])
  }

  static let slips: [(written: String, fault: Fault)] = [
    ("<p>R&D</p>", .bareAmpersand),
    ("<p>SpO2 < 92 %</p>", .bareLessThan),
    ("<p><lien href=“https://exemple.fr”>ici</lien></p>", .typographicQuotes(attribute: "href")),
    ("<p><renvoi vers=\"charte>la charte</renvoi></p>", .missingQuote(attribute: "vers")),
    ("<p>10&nbsp;%</p>", .unknownEntity(name: "nbsp")),
    ("<p>Un <em>mot</p>", .unclosedTag(name: "em")),
    ("<p>Un <em>mot</enm></p>", .mismatchedClosing(name: "enm", expected: "em")),
    ("<liste><itme>mot</item></liste>", .misnamedOpening(name: "itme", meant: "item")),
    ("<p><em class=\"a\" mot</em></p>", .missingBracket(name: "em")),
    ("<p>Un < em>mot</em></p>", .partedTag),
    (
      "<p><citation source=\"le \"vrai\" texte\">mot</citation></p>",
      .extraQuote(attribute: "source")
    ),
  ]

  @Test(arguments: slips.indices)
  func slipsAreNamedAlone(_ index: Int) {
    #expect(read(portfolio(Self.slips[index].written)).faults == [Self.slips[index].fault])
  }

  @Test(arguments: [("<!-- fin", "<!--"), ("<![CDATA[ fin", "<![CDATA[")])
  func whatIsNotFinishedIsNamedByItsBeginning(written: String, opening: String) {
    let faults = read(portfolio("a") + written).faults
    #expect(faults.first == .unfinishedMarkup(opening: opening))
  }

  @Test func slipsAreNamedInPairs() {
    for first in Self.slips {
      for second in Self.slips {
        let document = read(portfolio(first.written + "\n" + second.written))
        #expect(
          document.faults == [first.fault, second.fault], "\(first.written) \(second.written)")
      }
    }
  }
}
