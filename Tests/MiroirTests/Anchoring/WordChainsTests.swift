import Testing

@testable import Miroir

/// Which passages chance would not give.
@Suite struct WordChainsTests {
  private func chains(_ old: String, _ new: String, atLeast bits: Double) -> [[String]] {
    let links = WordLinks(WordedText([old]), WordedText([new]))
    let chains = WordChains(
      Array(links.old.keys.indices), Array(links.new.keys.indices), in: links,
      rarity: WordRarity(links.old, links.new))
    let scalars = Array(old.unicodeScalars)
    return chains.best(atLeast: bits).map { chain in
      chain.pairs.map { String(scalars[links.old.word($0.old).range]) }
    }
  }

  @Test func aChainPassesOverWordsThatDiffer() {
    let found = chains(
      "La charte de nuit tient encore", "Jadis la charte dite de nuit ne tient guère", atLeast: 6)
    #expect(found == [["charte", "de", "nuit", "tient"]])
  }

  @Test func wordsFarFromOneAnotherMakeNoChain() {
    let filler = (0..<20).map { "mot\($0)" }.joined(separator: " ")
    let found = chains("charte nuit", "charte \(filler) nuit", atLeast: 1)
    #expect(found.map(\.count) == [1, 1])
  }

  @Test func noWordIsInTwoChains() {
    let found = chains(
      "la charte de nuit la charte de nuit", "la charte de nuit", atLeast: 0.5)
    #expect(found.joined().count == 4)
  }

  /// `dix-huit` is one word to who writes it, not three that would each tell something.
  @Test func wordsThatNoSpacePartsTellOnce() {
    let text = WordedText(["Il est dix-huit heures, l’heure du thé."])
    let rarity = WordRarity(text, text)
    #expect(rarity.bits(of: 2..<5) == rarity.bits.max())
    #expect(text.keys.indices.filter { text.isGlued[$0] && rarity.bits[$0] > 0 }.count <= 2)
  }

  @Test func anotherPlaceAboutAsGoodIsARival() {
    let filler = (0..<20).map { "mot\($0)" }.joined(separator: " ")
    let links = WordLinks(
      WordedText(["la charte de nuit"]),
      WordedText(["la charte de nuit \(filler) la charte de nuit"]))
    let chains = WordChains(
      Array(links.old.keys.indices), Array(links.new.keys.indices), in: links,
      rarity: WordRarity(links.old, links.new)
    ).best(atLeast: 2)
    #expect(chains.count == 1 && chains.first?.rivals.count == 1)
  }
}
