extension Alignment {
  /// The words of the annotated version that a quotation is made of: those at its position, if they are
  /// the same.
  func target(of quote: Anchor.Quote, at block: Int?) -> Range<Int>? {
    guard let block else { return nil }
    let text = links.old.blocks[block]
    let length = quote.exact.unicodeScalars.count
    guard quote.start >= 0, quote.start <= Int.max - length else { return nil }
    let range = quote.start..<quote.start + length
    let words = text.words(in: range)
    let first = links.old.starts[block]
    guard let start = words.first, let end = words.last else { return nil }
    let cuts = text.cuts(of: range, from: start, to: end)
    let letters = text.words[start].letters.lowerBound + cuts.head
    let last = text.words[end].letters.upperBound - cuts.tail
    let quoted = FoldedText(quote.exact).letters.filter { $0 != 0x20 }
    guard letters < last,
      text.folded.letters[letters..<last].filter({ $0 != 0x20 }) == quoted
    else { return nil }
    return first + start..<first + end + 1
  }

  /// Whether enough is left of some words to follow those `found`: a fifth of the sentences they stand
  /// in, or three fifths of those that hold what was found, and of a longer passage more than a word
  /// that is everywhere.
  func isLeft(_ words: Range<Int>, _ found: [Int]) -> Bool {
    let told = rarity.bits(of: found)
    guard told >= min(Self.least, rarity.bits(of: words) / 2) else { return false }
    return isLeft(0.2, ofSentencesOf: words) || isLeft(0.6, ofSentencesOf: found)
  }

  /// How many bits what is found must tell.
  private static let least = 4.0

  private func isLeft(_ share: Double, ofSentencesOf words: some Sequence<Int>) -> Bool {
    let all = Set(words.map { old.sentenceOfWord[$0] }).flatMap { old.sentences[$0] }
    let left = old.weight(of: all.filter { links.targets[$0] != nil })
    return Double(left) >= share * Double(old.weight(of: all))
  }

  /// The places that the sentences of some words may be at.
  func alternatives(for words: Range<Int>) -> [Range<Int>] {
    let sentences = Set(words.map { links.old.sentenceOfWord[$0] }).sorted()
    var places: [Range<Int>] = []
    for place in sentences.flatMap({ alternatives[$0] ?? [] }) where !places.contains(place) {
      places.append(place)
    }
    return places
  }
}
