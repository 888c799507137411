/// What became of each word of an annotated version in the text as it is now.
///
/// Blocks of the same address are compared first; then passages that are left are looked for among
/// all words that come from nowhere, and words beside those that were found. What chance would give
/// links nothing.
struct Alignment {
  var links: WordLinks
  /// How much each word of the old text tells.
  let rarity: WordRarity
  /// The places that each sentence may be at, where several may be the one and nothing tells which.
  private(set) var alternatives: [Int: [Range<Int>]] = [:]

  var old: WordedText { links.old }
  var new: WordedText { links.new }

  /// Aligns two texts, given which blocks have the same address.
  init(_ old: WordedText, _ new: WordedText, sameAddress: [(old: Int, new: Int)]) {
    links = WordLinks(old, new)
    rarity = WordRarity(old, new)
    for (block, counterpart) in sameAddress {
      let (from, to) = (old.words(of: block), new.words(of: counterpart))
      let shared = SharedWords(old, from, new, to, limit: Self.limit)
      for pair in shared.likely { links.link(pair.old, to: pair.new) }
    }
    while followMoves() { fillGaps() }
    fillGaps()
    linkSlips()
    extend()
  }

  /// How many words may differ between two blocks that are compared word by word.
  private static let limit = 600
  /// How many bits a passage must tell beyond what chance gives.
  private static let margin = 7.0

  /// Links passages that are left to words that come from nowhere; says whether there were any.
  ///
  /// What may be at several places waits until its neighbours are known.
  private mutating func followMoves() -> Bool {
    let lost = links.targets.indices.filter { links.targets[$0] == nil }
    let free = links.isTaken.indices.filter { !links.isTaken[$0] }
    alternatives = [:]
    guard !lost.isEmpty, !free.isEmpty else { return false }
    let chains = WordChains(lost, free, in: links, rarity: rarity)
      .best(atLeast: WordRarity.chance(lost.count, free.count) + Self.margin)
    for chain in chains where chain.rivals.isEmpty { links.link(chain.pairs) }
    for chain in chains where !chain.rivals.isEmpty { keepOpen(chain) }
    return chains.contains { $0.rivals.isEmpty }
  }

  /// Keeps, for each sentence of a chain, those that stand as far from the chain's end, or from a
  /// rival of it.
  private mutating func keepOpen(_ chain: WordChains.Chain) {
    guard let last = chain.pairs.last?.new else { return }
    for (sentence, pairs) in Dictionary(grouping: chain.pairs, by: { old.sentenceOfWord[$0.old] }) {
      guard let start = pairs.first?.new, let end = pairs.last?.new else { continue }
      alternatives[sentence] = ([last] + chain.rivals).sorted().map { other in
        let from = max(0, min(start + other - last, new.keys.count - 1))
        let to = max(from, min(end + other - last, new.keys.count - 1))
        let one = new.sentences[new.sentenceOfWord[from]]
        return one.lowerBound..<new.sentences[new.sentenceOfWord[to]].upperBound
      }
    }
  }
}
