/// The words of a passage that were found again in a text, in the order of the passage.
struct FoundWords {
  /// Positions in the passage and in the text.
  private(set) var pairs: [(word: Int, found: Int)]

  /// Keeps the words that stand together and tell the most; those strewn elsewhere are left.
  ///
  /// Words stand together in one block, as long as they outweigh those between them: these count for
  /// a part of their weight, and wholly where they are known to be `strange`.
  init(
    _ pairs: [(word: Int, found: Int)], in text: WordedText,
    strange: (Int) -> Bool = { _ in false }
  ) {
    let pairs = pairs.sorted { $0.found < $1.found }
    var best = (range: 0..<0, score: 0.0)
    var start = 0
    var score = 0.0
    for (index, pair) in pairs.enumerated() {
      if index > 0 {
        let last = pairs[index - 1].found
        score -= (last + 1..<max(last + 1, pair.found)).reduce(0) { sum, word in
          sum + Double(text.weights[word]) * (strange(word) ? 1 : Self.cost)
        }
        if score <= 0 || text.block(of: last) != text.block(of: pair.found) {
          (start, score) = (index, 0)
        }
      }
      score += Double(text.weights[pair.found])
      if score > best.score { best = (start..<index + 1, score) }
    }
    self.pairs = Array(pairs[best.range])
  }

  /// The part of its weight that a word between others counts against them.
  private static let cost = 0.1

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
