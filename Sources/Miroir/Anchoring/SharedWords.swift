/// The words that a block shares with what it was, in order, and which of them chance would not give.
struct SharedWords {
  typealias Pair = (old: Int, new: Int)

  private let old: WordedText
  private let new: WordedText
  private let from: Range<Int>
  private let to: Range<Int>
  private let pairs: [Pair]

  init(
    _ old: WordedText, _ from: Range<Int>, _ new: WordedText, _ to: Range<Int>, limit: Int
  ) {
    (self.old, self.new, self.from, self.to) = (old, new, from, to)
    pairs = WordLinks.pairs(old, from, new, to, limit: limit)
  }

  /// The pairs of sentences that share enough, and of stretches that do, wherever sentences end.
  var likely: [Pair] {
    let isInLikelySentence = likelySentences
    var likely: [Pair] = []
    for stretch in stretches {
      let isLikely = stretch.isRun || isEnough(stretch.pairs, of: stretch.old, and: stretch.new)
      likely += stretch.pairs.filter { isLikely || isInLikelySentence($0) }
    }
    return likely
  }

  private var likelySentences: (Pair) -> Bool {
    let sentences = { (pair: Pair) in
      SentencePair(old: old.sentenceOfWord[pair.old], new: new.sentenceOfWord[pair.new])
    }
    let likely = Dictionary(grouping: pairs, by: sentences).filter { both, pairs in
      isEnough(pairs, of: old.sentences[both.old], and: new.sentences[both.new])
    }
    return { likely[sentences($0)] != nil }
  }

  /// Whether words that two stretches share are more than chance would give.
  private func isEnough(_ pairs: [Pair], of stretch: Range<Int>, and other: Range<Int>) -> Bool {
    let shared = old.weight(of: pairs.map(\.old))
    let (one, two) = (old.weight(of: stretch), new.weight(of: other))
    return 10 * shared >= 3 * max(one, two)
      || min(one, two) >= 48 && 10 * shared >= 6 * min(one, two)
  }

  private struct SentencePair: Hashable {
    var old: Int
    var new: Int
  }

  /// A run of words that stayed together, or all that is between two such runs.
  private struct Stretch {
    var isRun: Bool
    var old: Range<Int>
    var new: Range<Int>
    var pairs: [Pair]
  }

  /// The block's runs of fifteen letters or more in three words or more, and what is between them.
  private var stretches: [Stretch] {
    var stretches: [Stretch] = []
    var (one, other) = (from.lowerBound, to.lowerBound)
    var loose: [Pair] = []
    for run in runs {
      guard run.count >= 3, old.weight(of: run.map(\.old)) >= 60, let last = run.last else {
        loose += run
        continue
      }
      stretches.append(
        Stretch(isRun: false, old: one..<run[0].old, new: other..<run[0].new, pairs: loose))
      stretches.append(
        Stretch(
          isRun: true, old: run[0].old..<last.old + 1, new: run[0].new..<last.new + 1, pairs: run))
      (one, other, loose) = (last.old + 1, last.new + 1, [])
    }
    let end = Stretch(
      isRun: false, old: one..<from.upperBound, new: other..<to.upperBound, pairs: loose)
    return stretches + [end]
  }

  private var runs: [[Pair]] {
    pairs.reduce(into: []) { runs, pair in
      if let last = runs.last?.last, last.old + 1 == pair.old, last.new + 1 == pair.new {
        runs[runs.count - 1].append(pair)
      } else {
        runs.append([pair])
      }
    }
  }
}
