import Testing

@testable import Miroir

/// What an anchor keeps, and why there may be none.
@Suite struct AnchorTests {
  private let text = AnchoredText([
    "m/contexte": "Le service compte trente-deux lits ; le service manque de place.",
    "m/D1.1/analyse": "J’ai relu la charte.",
  ])

  @Test func aQuoteIsKeptWithWhatIsAroundIt() throws {
    let anchor = try Anchor(quoting: "manque", of: "m/contexte", in: text)
    let quote = try #require(anchor.quote)
    #expect(quote.exact == "manque" && quote.start == 48)
    #expect(quote.prefix == "pte trente-deux lits ; le service ".suffix(32))
    #expect(quote.suffix == " de place.")
    #expect(anchor.blockDigest == text["m/contexte"]?.digest)
    #expect(anchor.versionDigest == text.version)
  }

  @Test func anOccurrenceIsChosenOrAskedFor() throws {
    #expect(throws: AnchorError.quoteRepeated(2)) {
      try Anchor(quoting: "service", of: "m/contexte", in: text)
    }
    let second = try Anchor(quoting: "service", occurrence: 2, of: "m/contexte", in: text)
    #expect(second.quote?.start == 40)
    #expect(throws: AnchorError.quoteNotFound) {
      try Anchor(quoting: "service", occurrence: 3, of: "m/contexte", in: text)
    }
  }

  @Test func whatCannotBeAnchoredIsSaid() {
    #expect(throws: AnchorError.noSuchAddress) { try Anchor(quoting: "a", of: "x", in: text) }
    #expect(throws: AnchorError.noSuchAddress) { try Anchor(wholeOf: "x", in: text) }
    #expect(throws: AnchorError.quoteNotFound) {
      try Anchor(quoting: "absent", of: "m/contexte", in: text)
    }
    for empty in ["", " ", "\u{AD}", "\u{A0}\n"] {
      #expect(throws: AnchorError.emptyQuote) {
        try Anchor(quoting: empty, of: "m/contexte", in: text)
      }
    }
    for range in [-1..<2, 3..<900, 900..<901] {
      #expect(throws: AnchorError.quoteNotFound) {
        try Anchor(quoting: range, of: "m/contexte", in: text)
      }
    }
    #expect(throws: AnchorError.emptyQuote) {
      try Anchor(quoting: 3..<3, of: "m/contexte", in: text)
    }
  }

  @Test(arguments: [
    "J'ai relu", "J’ai relu", "J\u{2019}ai\u{A0}relu", "J’ai  re\u{AD}lu", "J’ai\u{202F}\n relu",
  ])
  func typographyDoesNotMatter(_ words: String) throws {
    let anchor = try Anchor(quoting: words, of: "m/D1.1/analyse", in: text)
    #expect(anchor.quote?.exact == "J’ai relu")
  }

  @Test func blocksOfOneAddressAreOne() {
    let double = AnchoredText(
      [("m/analyse", "Une."), ("m/role", "Deux."), ("m/analyse", "Trois.")],
      version: text.version
    ) { _ in text.version }
    #expect(double.blocks.map(\.text) == ["Une.\nTrois.", "Deux."])
    #expect(double.whole(at: "m")?.text == "Une.\nTrois.\nDeux.")
  }
}
