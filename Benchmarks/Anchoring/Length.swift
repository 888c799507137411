/// How long a quotation is.
enum Length: String, CaseIterable {
  case short, medium, long

  /// How many words it may have.
  var words: ClosedRange<Int> {
    switch self {
    case .short: 1...3
    case .medium: 5...12
    case .long: 20...45
    }
  }

  /// Words to quote, in one block; nothing where no block is long enough.
  func target(in text: EditableText, random: inout SplitMix) -> Target? {
    let count = Int.random(in: words, using: &random)
    let places = text.blocks.indices.flatMap { block in
      let words = text.blocks[block].words
      return (0..<max(0, words.count - count + 1))
        .filter { words[$0].isTelling && words[$0 + count - 1].isTelling }.map { (block, $0) }
    }
    guard !places.isEmpty else { return nil }
    let (block, first) = random.pick(places)
    let words = text.blocks[block].words[first..<first + count]
    let ranges = text.blocks[block].rendering.ranges[first..<first + count]
    guard let start = ranges.first, let end = ranges.last,
      let from = words.first?.origin, let to = words.last?.origin
    else { return nil }
    return Target(
      words: from..<to + 1,
      quotation: Method.Quotation(block: block, range: start.lowerBound..<end.upperBound))
  }
}

extension EditableWord {
  /// Whether a quotation may begin or end with it: nobody quotes an article alone.
  fileprivate var isTelling: Bool { text.filter(\.isLetter).count >= 4 }
}

/// Words that are quoted.
struct Target {
  /// Their ranks in the original.
  var words: Range<Int>
  var quotation: Method.Quotation
}
