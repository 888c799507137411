/// The words of a passage that were found again in a text, in the order of the passage.
struct FoundWords {
  /// Positions in the passage and in the text.
  private(set) var pairs: [(word: Int, found: Int)]

  /// Keeps the words that stand together and tell the most; those strewn elsewhere are left.
  ///
  /// Words stand together in one block, with few others between them for as many as there are on
  /// either side, and fewer than three that are known to be `strange`.
  init(
    _ pairs: [(word: Int, found: Int)], in text: WordedText,
    strange: (Int) -> Bool = { _ in false }
  ) {
    var groups: [[(word: Int, found: Int)]] = []
    for pair in pairs.sorted(by: { $0.found < $1.found }) {
      groups.append([pair])
      while groups.count > 1,
        Self.stand(groups[groups.count - 2], groups[groups.count - 1], in: text, strange)
      {
        let last = groups.removeLast()
        groups[groups.count - 1] += last
      }
    }
    let weighed = groups.map { (group: $0, weight: text.weight(of: $0.map(\.found))) }
    self.pairs = weighed.max { $0.weight < $1.weight }?.group ?? []
  }

  /// Whether two groups that follow one another stand together.
  private static func stand(
    _ one: [(word: Int, found: Int)], _ other: [(word: Int, found: Int)], in text: WordedText,
    _ strange: (Int) -> Bool
  ) -> Bool {
    let last = one[one.count - 1].found
    let between = last + 1..<max(last + 1, other[0].found)
    return between.count <= 4 + 3 * min(one.count, other.count)
      && text.block(of: last) == text.block(of: other[0].found)
      && between.count(where: strange) < 3
  }

  /// The first and the last word found.
  var range: ClosedRange<Int>? {
    guard let first = pairs.first?.found, let last = pairs.last?.found else { return nil }
    return first...last
  }

  /// Whether these are all `words`, unchanged and nothing between them.
  func isWhole(_ words: Range<Int>, _ text: WordedText, _ now: WordedText) -> Bool {
    guard let range, pairs.count == words.count, range.count == words.count else { return false }
    return pairs.allSatisfy { pair in
      pair.word - words.lowerBound == pair.found - range.lowerBound
        && text.keys[pair.word] == now.keys[pair.found]
    }
  }
}
