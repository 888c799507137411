import Testing
import TestSupport

@testable import Miroir

@Suite struct TextDifferenceTests {
  @Test func wordsThatWentComeBeforeThoseThatCame() {
    let runs = TextDifference.Run.all(from: "Je range la salle.", to: "Je range bien la pièce.")
    #expect(
      runs == [
        .init(kind: .same, text: "Je range "), .init(kind: .added, text: "bien "),
        .init(kind: .same, text: "la "), .init(kind: .removed, text: "salle"),
        .init(kind: .added, text: "pièce"), .init(kind: .same, text: "."),
      ])
  }

  /// Whatever changed, the new text is there to the letter, and of the old one every word.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func nothingIsLost(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let old = text(&generator)
    let new = text(&generator)
    let runs = TextDifference.Run.all(from: old, to: new)
    #expect(runs.filter { $0.kind != .removed }.map(\.text).joined() == new)
    let kept = runs.filter { $0.kind != .added }.map(\.text).joined(separator: " ")
    #expect(WordText(kept).words.map(\.key) == WordText(old).words.map(\.key))
  }

  @Test func placesAreNewGoneMovedOrRewritten() {
    let old = anchored([("a", "Un."), ("b", "Deux."), ("c", "Trois."), ("d", "Quatre.")])
    let new = anchored([("a", "Un."), ("b", "Deux !"), ("e", "Trois."), ("f", "Cinq.")])
    let blocks = TextDifference(from: old, to: new).blocks
    #expect(blocks.map(\.address) == ["b", "e", "f", "d"])
    #expect(blocks.map(\.kind) == [.changed, .moved(from: "c"), .added, .removed])
  }

  private func anchored(_ texts: [(address: Address, text: String)]) -> AnchoredText {
    AnchoredText(texts, version: digest("")) { digest($0) }
  }

  /// Enough to tell short texts apart.
  private func digest(_ text: String) -> SHA256Digest {
    let bytes = Array(text.utf8.prefix(32))
    guard let digest = SHA256Digest(bytes: bytes + [UInt8](repeating: 0, count: 32 - bytes.count))
    else { preconditionFailure("32 bytes are a digest") }
    return digest
  }

  private func text(_ generator: inout SeededGenerator) -> String {
    let words = [
      "un", "deux", "été", "e\u{301}te\u{301}", "l’eau", ".", ",", "\n", "  ", "𝔐", "Un",
    ]
    let count = Int.random(in: 0...30, using: &generator)
    return (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
  }
}
