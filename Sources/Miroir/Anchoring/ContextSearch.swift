/// Looks for a passage by its words and those around it, where the annotated version is unknown.
struct ContextSearch {
  /// A place that may be the passage's.
  struct Match {
    var found: FoundWords
    /// How much of the quotation and of its surroundings is there, from 0 to 1.
    var score: Double
  }

  private let now: WordedText
  private let postings: [UInt64: [Int]]

  init(in now: WordedText) {
    self.now = now
    postings = Dictionary(grouping: now.keys.indices) { now.keys[$0] }
  }

  /// The likely places, the best first; those of `home`, the passage's block, weigh a little more.
  ///
  /// More than one is given where the next is too near to be left aside.
  func matches(of passage: Passage, home: Int?) -> [Match] {
    let matches = windows(for: passage).compactMap { match(of: passage, in: $0, home: home) }
      .sorted { $0.score > $1.score }
    guard let best = matches.first else { return [] }
    var distinct: [Match] = []
    for match in matches where match.score > best.score - 0.1 {
      guard let range = match.found.range,
        !distinct.contains(where: { $0.found.range?.overlaps(range) == true })
      else { continue }
      distinct.append(match)
    }
    return distinct
  }

  /// Stretches of the text where rare words of the passage stand at about the right distances.
  private func windows(for passage: Passage) -> [Range<Int>] {
    let keys = passage.words.keys
    let seeds = keys.indices.compactMap { word in postings[keys[word]].map { (word, $0) } }
      .sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }.prefix(24)
    var votes: [Int: Int] = [:]
    for (word, places) in seeds {
      for place in places.prefix(64) {
        let start = (place - word) >> 3
        votes[start, default: 0] += passage.words.weights[word]
        votes[start + 1, default: 0] += passage.words.weights[word]
      }
    }
    let ranked = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var starts: [Int] = []
    for (start, vote) in ranked.prefix(24) where 5 * vote >= 2 * ranked[0].value {
      if !starts.contains(where: { abs($0 - start) <= 1 }) { starts.append(start) }
    }
    let slack = 8 + keys.count / 4
    return starts.prefix(6).map { start in
      let from = start * 8 - slack
      return from.clamped(to: now)..<(from + keys.count + 2 * slack).clamped(to: now)
    }
  }

  private func match(of passage: Passage, in window: Range<Int>, home: Int?) -> Match? {
    let all = passage.words.keys.indices
    // The work for one passage is bounded, however long the quotation.
    let limit = max(16, min(400, 100_000 / (all.count + window.count)))
    let pairs = WordLinks.pairs(passage.words, all, now, window, limit: limit)
    let inside = pairs.filter { passage.target.contains($0.old) }
      .map { (word: $0.old, found: $0.new) }
    let found = FoundWords(inside, in: now)
    guard let range = found.range else { return nil }
    let reach = 12
    let before = pairs.filter {
      $0.old < passage.target.lowerBound && $0.new >= range.lowerBound - reach
    }
    let after = pairs.filter {
      $0.old >= passage.target.upperBound && $0.new <= range.upperBound + reach
    }
    let resemblance = Resemblance(
      quote: passage.share(found.pairs.map(\.word), of: passage.target),
      before: passage.isFirst
        ? (isFirst(range.lowerBound) ? 1 : 0)
        : passage.share(before.map(\.old), of: 0..<passage.target.lowerBound),
      after: passage.isLast
        ? (isLast(range.upperBound) ? 1 : 0)
        : passage.share(after.map(\.old), of: passage.target.upperBound..<all.count))
    let letters = passage.words.weight(of: passage.target) / 4
    let isHome = home == now.block(of: range.lowerBound)
    let isLong = passage.target.count >= 5 && letters >= 20
    guard resemblance.isEnough(isLong: isLong, isHome: isHome) else { return nil }
    return Match(found: found, score: resemblance.score + (isHome ? 0.05 : 0))
  }

  private func isFirst(_ word: Int) -> Bool { now.starts[now.block(of: word)] == word }

  private func isLast(_ word: Int) -> Bool { now.starts[now.block(of: word) + 1] == word + 1 }
}

/// What speaks for a place: shares, from 0 to 1, of the quotation and of its surroundings.
private struct Resemblance {
  var quote: Double
  var before: Double
  var after: Double

  var score: Double { 0.6 * quote + 0.2 * (before + after) }

  /// Whether it is more than chance gives: a short quotation needs its surroundings on both sides,
  /// or all of them on one side in its own block.
  func isEnough(isLong: Bool, isHome: Bool) -> Bool {
    if isLong { return quote >= 0.5 || quote >= 0.3 && before + after >= 1 }
    if isHome, quote >= 0.9, max(before, after) >= 0.8 { return true }
    return quote >= 0.5 && min(before, after) >= 0.3 && before + after >= (isHome ? 0.8 : 1)
  }
}

extension Passage {
  /// How much of some words others are, from 0 to 1.
  fileprivate func share(_ found: [Int], of range: Range<Int>) -> Double {
    Double(words.weight(of: found)) / Double(max(1, words.weight(of: range)))
  }
}

extension Int {
  fileprivate func clamped(to text: WordedText) -> Int {
    Swift.max(0, Swift.min(self, text.keys.count))
  }
}
