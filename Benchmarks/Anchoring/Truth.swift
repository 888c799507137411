import Miroir

/// Where a method says that a quotation is.
enum Answer {
  case found(Address, Range<Int>)
  case ambiguous
  case orphan
}

/// What an answer is worth.
struct Judgement {
  enum Verdict: CaseIterable {
    case correct, wrong, orphan, ambiguous
  }

  var verdict: Verdict
  /// What answer and truth share of what they cover, where something is left and was found.
  var overlap: Double?
  /// Whether the answer begins and ends where the truth does.
  var isExact = false
}

/// Where the words of a target are after an edit.
struct Truth {
  private struct Word {
    var range: Range<Int>
    var kind: Kind
  }

  private enum Kind {
    /// One of the target's.
    case survivor
    /// Put in the place of one of the target's, or between two of them: may be covered or not.
    case neutral
    case other
  }

  private let blocks: [(address: Address, words: [Word])]
  /// Whether none of the target's words is left.
  let isGone: Bool
  private let isReplaced: Bool

  init(_ target: Range<Int>, in text: EditableText) {
    isGone = !text.blocks.contains { $0.words.contains { $0.isIn(target) && !$0.isReplaced } }
    isReplaced = text.blocks.contains { $0.words.contains { $0.isIn(target) && $0.isReplaced } }
    blocks = text.blocks.map { block in
      let own = block.words.indices.filter { block.words[$0].isIn(target) }
      let inner = own.first.map { $0...(own.last ?? $0) }
      let ranges = block.rendering.ranges
      let words = block.words.indices.map { index -> Word in
        let word = block.words[index]
        let isInner = inner?.contains(index) == true && word.origin == nil
        let kind: Kind =
          word.isIn(target) ? (word.isReplaced ? .neutral : .survivor) : isInner ? .neutral : .other
        return Word(range: ranges[index], kind: kind)
      }
      return (block.address, words)
    }
  }

  /// Judges an answer.
  ///
  /// Where the target's words are left it is correct from an overlap of a half, with all of them or
  /// with the longest passage of them. Where none is, an orphan is correct, and so is the place of
  /// words put in their stead.
  func judge(_ answer: Answer) -> Judgement {
    switch answer {
    case .ambiguous: return Judgement(verdict: .ambiguous)
    case .orphan: return Judgement(verdict: isGone ? .correct : .orphan)
    case .found(let address, let range):
      guard let block = blocks.firstIndex(where: { $0.address == address }) else {
        return Judgement(verdict: .wrong)
      }
      if isGone {
        let overlap = isReplaced ? overlap(of: range, in: block, counting: [.neutral]).share : 0
        return Judgement(verdict: overlap >= 0.5 ? .correct : .wrong)
      }
      return judge(range, in: block)
    }
  }

  private func judge(_ range: Range<Int>, in block: Int) -> Judgement {
    let whole = overlap(of: range, in: block, counting: [.survivor])
    let total = blocks.indices.map { length(of: .survivor, in: blocks[$0].words[...]) }.reduce(0, +)
    let all = whole.shared / max(1, total + whole.strange)
    let passage = longestPassage
    let part = passage.block == block ? overlap(of: range, in: block, with: passage.words) : 0
    let words = blocks[passage.block].words[passage.words].filter { $0.kind == .survivor }
    let isExact =
      passage.block == block && words.first?.range.lowerBound == range.lowerBound
      && words.last?.range.upperBound == range.upperBound
    let best = max(all, part)
    return Judgement(verdict: best >= 0.5 ? .correct : .wrong, overlap: best, isExact: isExact)
  }

  /// The passage with most of the target's letters, words of others not in it.
  private var longestPassage: (block: Int, words: Range<Int>) {
    var best = (block: 0, words: 0..<0, length: 0.0)
    for (index, block) in blocks.enumerated() {
      var start = 0
      for end in 0...block.words.count {
        guard end == block.words.count || block.words[end].kind == .other else { continue }
        let length = length(of: .survivor, in: block.words[start..<end])
        if length > best.length { best = (index, start..<end, length) }
        start = end + 1
      }
    }
    return (best.block, best.words)
  }

  private func overlap(of range: Range<Int>, in block: Int, with words: Range<Int>) -> Double {
    let all = blocks[block].words
    let shared = all[words].filter { $0.kind == .survivor }.map { $0.range.shared(with: range) }
    let strange = all.filter { $0.kind == .other }.map { $0.range.shared(with: range) }
    let total = length(of: .survivor, in: all[words])
    return shared.reduce(0, +) / max(1, total + strange.reduce(0, +))
  }

  private func overlap(
    of range: Range<Int>, in block: Int, counting kinds: Set<Kind>
  ) -> (shared: Double, strange: Double, share: Double) {
    let words = blocks[block].words
    let shared = words.filter { kinds.contains($0.kind) }.map { $0.range.shared(with: range) }
    let strange = words.filter { $0.kind == .other }.map { $0.range.shared(with: range) }
    let total = kinds.map { length(of: $0, in: words[...]) }.reduce(0, +)
    let (sum, rest) = (shared.reduce(0, +), strange.reduce(0, +))
    return (sum, rest, sum / max(1, total + rest))
  }

  private func length(of kind: Kind, in words: ArraySlice<Word>) -> Double {
    Double(words.filter { $0.kind == kind }.map(\.range.count).reduce(0, +))
  }
}

extension Range<Int> {
  fileprivate func shared(with other: Range<Int>) -> Double { Double(clamped(to: other).count) }
}
