import Testing

@testable import Miroir

@Suite struct SlipPartsTests {
  @Test(arguments: [
    ("ma charte", "ma-charte"), ("2charte", "id-2charte"), ("é", "e"), ("Œuvre n°3", "OEuvre-n-3"),
    ("e\u{301}tape", "etape"), ("-_.", "id"), ("日本", "id"), (" a  b ", "a-b"),
    ("R&amp;D", "R-amp-D"),
    (String(repeating: "x", count: 70), String(repeating: "x", count: 64)),
    ("ça_va.bien", "ca_va.bien"),
  ])
  func aValidIdentifierIsProposed(_ written: String, proposal: String) {
    #expect(!IdentifierName.isValid(written))
    #expect(IdentifierName.valid(from: written) == proposal)
    #expect(IdentifierName.isValid(proposal))
  }

  @Test func proposalsAreFreeAndFollowedByTheirReferences() {
    let text = """
      <p id="e"/><p id="é"/><p id="è"/><p id="é"/><p id="ma charte"/>
      <p preuves="e é è"/><p preuves="ma charte"/><p vers="é"/><p intitule="é"/>
      """
    #expect(
      afterMends(text) == """
        <p id="e"/><p id="e-2"/><p id="e-3"/><p id="e-2"/><p id="ma-charte"/>
        <p preuves="e e-2 e-3"/><p preuves="ma-charte"/><p vers="e-2"/><p intitule="é"/>
        """)
  }

  @Test func theEntitiesOfHTMLAreKnown() {
    let known: [String: Unicode.Scalar] = [
      "nbsp": "\u{A0}", "eacute": "é", "yuml": "ÿ", "Agrave": "À", "hellip": "…", "ndash": "–",
      "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«",
      "raquo": "»", "oelig": "œ", "OElig": "Œ", "euro": "€", "bull": "•", "middot": "·",
      "times": "×", "deg": "°", "trade": "™", "copy": "©", "reg": "®", "thinsp": "\u{2009}",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "rarr": "→", "Omega": "Ω",
    ]
    for (name, character) in known {
      #expect(HTMLEntities.character(named: name) == character, "\(name)")
    }
    #expect(HTMLEntities.character(named: "toto") == nil)
  }

  @Test func editsAreMadeByPlaceAndNeverTwice() {
    let edits = [
      Edit(range: 4..<5, replacement: [9]), Edit(range: 0..<2, replacement: []),
      Edit(range: 1..<3, replacement: [8]), Edit(range: 3..<3, replacement: [5]),
      Edit(range: 3..<3, replacement: [6]), Edit(range: 3..<3, replacement: [6]),
      Edit(range: 3..<4, replacement: [7]), Edit(range: 5..<5, replacement: [4]),
      Edit(range: 9..<10, replacement: [3]),
    ]
    #expect(([0, 1, 2, 3, 4] as [UInt8]).applying(edits) == [2, 5, 6, 7, 9, 4])
    #expect(([] as [UInt8]).applying([]) == [])
  }

  @Test func lengthsCoverWhatIsConcerned() {
    let text = "<rôle id=“a” date='1/2/2026' nature=\"x>R&eacute; &</role><p"
    let found = Slip.all(in: Array(text.utf8), vocabulary: .portfolio).map { slip in
      let bytes = Array(text.utf8)[slip.offset..<slip.offset + slip.length]
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(
      found == [
        "<rôle id=“a” date='1/2/2026' nature=\"x>", "“a”", "1/2/2026", "nature=\"x", "&eacute;",
        "&", "<p",
      ])
  }
}
