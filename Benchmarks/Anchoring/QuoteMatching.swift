import Miroir

/// What the Hypothesis client does to find a quotation again, written from a description of it.
///
/// First the place it had, if the words there are the same; then any exact occurrence, or else the
/// nearest approximate ones; the best score wins, and there is no minimum score.
struct QuoteMatching {
  /// What is kept of a quotation.
  struct Selectors {
    var block: Int
    var range: Range<Int>
    var start: Int
    var quote: [UInt32]
    var prefix: [UInt32]
    var suffix: [UInt32]
  }

  private let blocks: [(address: Address, letters: [UInt32], start: Int)]
  private let letters: [UInt32]

  /// The blocks make one text, parted by line breaks.
  init(_ texts: [(address: Address, text: String)]) {
    var letters: [UInt32] = []
    blocks = texts.map { address, text in
      let own = text.unicodeScalars.map(\.value)
      defer { letters += own + [10] }
      return (address, own, letters.count)
    }
    self.letters = letters
  }

  func selectors(of range: Range<Int>, in block: Int) -> Selectors {
    let start = blocks[block].start + range.lowerBound
    let end = start + range.count
    return Selectors(
      block: block, range: range, start: start, quote: Array(letters[start..<end]),
      prefix: Array(letters[max(0, start - 32)..<start]),
      suffix: Array(letters[end..<min(letters.count, end + 32)]))
  }

  func find(_ target: Selectors) -> Answer {
    if target.block < blocks.count, target.range.upperBound <= blocks[target.block].letters.count,
      blocks[target.block].letters[target.range].elementsEqual(target.quote)
    {
      return .found(blocks[target.block].address, target.range)
    }
    let range = target.start..<target.start + target.quote.count
    if range.upperBound <= letters.count, letters[range].elementsEqual(target.quote) {
      return answer(range)
    }
    return bestMatch(of: target).map(answer) ?? .orphan
  }

  private func bestMatch(of target: Selectors) -> Range<Int>? {
    let exact = occurrences(of: target.quote)
    let limit = min(256, target.quote.count / 2)
    let candidates =
      exact.isEmpty
      ? ApproximateSearch(target.quote).matches(in: letters[...], limit: limit) : exact
    var best: (range: Range<Int>, score: Double)?
    for candidate in candidates {
      let score = score(of: candidate, for: target)
      if score > best?.score ?? -1 { best = (candidate.range, score) }
    }
    return best?.range
  }

  private func occurrences(of quote: [UInt32]) -> [ApproximateSearch.Match] {
    guard let first = quote.first, quote.count <= letters.count else { return [] }
    return (0...letters.count - quote.count).compactMap { start in
      guard letters[start] == first, letters[start..<start + quote.count].elementsEqual(quote)
      else { return nil }
      return ApproximateSearch.Match(range: start..<start + quote.count, errors: 0)
    }
  }

  private func score(of match: ApproximateSearch.Match, for target: Selectors) -> Double {
    let (start, end) = (match.range.lowerBound, match.range.upperBound)
    let before = letters[max(0, start - target.prefix.count)..<start]
    let after = letters[end..<min(letters.count, end + target.suffix.count)]
    let distance = Double(abs(start - target.start)) / Double(letters.count)
    let quote = 1 - Double(match.errors) / Double(target.quote.count)
    return 50 * quote + 20 * likeness(of: target.prefix, in: before)
      + 20 * likeness(of: target.suffix, in: after) + 2 * (1 - distance)
  }

  private func likeness(of context: [UInt32], in slice: ArraySlice<UInt32>) -> Double {
    guard !context.isEmpty else { return 1 }
    guard !slice.isEmpty else { return 0 }
    let found = ApproximateSearch(context).matches(in: slice, limit: context.count).first
    return 1 - Double(found?.errors ?? context.count) / Double(context.count)
  }

  /// The part of a match that is in the block where it begins.
  private func answer(_ range: Range<Int>) -> Answer {
    let index = (blocks.firstIndex { $0.start > range.lowerBound } ?? blocks.count) - 1
    let block = blocks[index]
    let start = min(range.lowerBound - block.start, block.letters.count)
    return .found(block.address, start..<min(range.upperBound - block.start, block.letters.count))
  }
}
