import TestSupport
import Testing

@testable import Miroir

/// Laws that hold for any text, by a seeded generator.
@Suite struct AnchorPropertyTests {
  private static let pieces = [
    "charte", "l’équipe", "re\u{301}union", "réunion", "co\u{AD}ordination", "👩🏽‍⚕️", "🩺", "a\u{A0}b",
    "de", "la", "messagerie", ",", ".", "« oui »", "D1.1", "\n", "été", "𝒜lix",
  ]

  private func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...60, using: &random)).map { _ in random.pick(Self.pieces) }
      .joined(separator: " ")
  }

  /// An anchor on some code points, where they hold a word.
  private func anchor(in text: AnchoredText, _ random: inout SeededGenerator) throws -> Anchor? {
    let block = random.pick(text.blocks)
    let count = block.text.unicodeScalars.count
    let start = Int.random(in: 0..<count, using: &random)
    let end = Int.random(in: start...min(count, start + 60), using: &random)
    do {
      return try Anchor(quoting: start..<end, of: block.address, in: text)
    } catch AnchorError.emptyQuote {
      return nil
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anUnchangedTextGivesTheSameRange(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = AnchoredText(["a": text(&random), "b": text(&random)])
    guard let anchor = try anchor(in: text, &random), let quote = anchor.quote else { return }
    let end = quote.start + quote.exact.unicodeScalars.count
    let expected = TextRange(
      address: anchor.address, range: quote.start..<end, text: quote.exact)
    for annotated in [text, nil] {
      let outcome = AnchorResolver(text, annotated: annotated).resolve(anchor)
      #expect(outcome == .exact(expected), "seed \(seed)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func typographyNeverLosesAPassage(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let old = text(&random)
    let new = old.replacing("’", with: "'").replacing("\u{A0}", with: "\u{202F}")
      .replacing("\u{AD}", with: "").replacing(" ", with: "  ")
      .replacing("é", with: "e\u{301}")
    let (before, after) = (AnchoredText(["a": old]), AnchoredText(["a": new]))
    guard let anchor = try anchor(in: before, &random) else { return }
    let kept = AnchorResolver(after, annotated: before).resolve(anchor)
    #expect(kept.name == "exact", "seed \(seed): \(anchor) \(kept)")
    let alone = AnchorResolver(after).resolve(anchor)
    #expect(alone != .orphan, "seed \(seed): \(anchor)")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func whateverBecameOfItARangeIsInItsBlockAndHolds(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let before = AnchoredText(["a": text(&random), "b": text(&random)])
    guard let anchor = try anchor(in: before, &random) else { return }
    let words = before.blocks.flatMap { $0.text.split(separator: " ").map(String.init) }
    let edited = words.filter { _ in !random.once(in: 5) }
      .flatMap { random.once(in: 6) ? [random.pick(Self.pieces), $0] : [$0] }
    let cut = Int.random(in: 0...edited.count, using: &random)
    let now = AnchoredText([
      "a": edited[..<cut].joined(separator: " "), "c": edited[cut...].joined(separator: " "),
    ])
    for annotated in [before, nil] {
      for range in AnchorResolver(now, annotated: annotated).resolve(anchor).ranges {
        let scalars = try #require(now[range.address]).text.unicodeScalars.map(\.value)
        try #require(range.range.upperBound <= scalars.count, "seed \(seed)")
        #expect(scalars[range.range].elementsEqual(range.text.unicodeScalars.map(\.value)))
        let again = try Anchor(quoting: range.range, of: range.address, in: now)
        #expect(AnchorResolver(now).resolve(again) == .exact(range), "seed \(seed)")
      }
    }
  }
}
