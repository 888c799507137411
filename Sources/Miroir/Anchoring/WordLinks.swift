/// Which word of a new text each word of an old one became.
struct WordLinks {
  let old: WordedText
  let new: WordedText
  /// The new word of each old one.
  private(set) var targets: [Int?]
  /// Whether each new word comes from an old one.
  private(set) var isTaken: [Bool]

  init(_ old: WordedText, _ new: WordedText) {
    self.old = old
    self.new = new
    targets = Array(repeating: nil, count: old.keys.count)
    isTaken = Array(repeating: false, count: new.keys.count)
  }

  mutating func link(_ word: Int, to target: Int) {
    targets[word] = target
    isTaken[target] = true
  }

  mutating func link(_ pairs: [(old: Int, new: Int)]) {
    for pair in pairs { link(pair.old, to: pair.new) }
  }

  /// The words that two passages share, in order, misspelt ones too.
  static func pairs(
    _ old: WordedText, _ from: Range<Int>, _ new: WordedText, _ to: Range<Int>, limit: Int
  ) -> [(old: Int, new: Int)] {
    let same = WordDiff(old.keys[from], new.keys[to], limit: limit).pairs
    var all: [(old: Int, new: Int)] = []
    var (one, other) = (from.lowerBound, to.lowerBound)
    for pair in same + [(from.upperBound, to.upperBound)] {
      all += misspelt(old, Array(one..<pair.old), new, Array(other..<pair.new))
      if pair.old < from.upperBound { all.append(pair) }
      (one, other) = (pair.old + 1, pair.new + 1)
    }
    return all
  }

  /// The words of two short lists that differ by slips of the pen, in order.
  ///
  /// Two that both texts have, *dans* and *sans*, are two words, unless accents alone tell them apart.
  static func misspelt(
    _ old: WordedText, _ from: [Int], _ new: WordedText, _ to: [Int]
  ) -> [(old: Int, new: Int)] {
    guard !from.isEmpty, !to.isEmpty, from.count * to.count <= 256 else { return [] }
    let words = to.map { new.folded($0) }
    var pairs: [(old: Int, new: Int)] = []
    var next = 0
    for word in from {
      let folded = old.folded(word)
      let stays = new.holds(old.keys[word])
      let found = words.indices[next...].first { index in
        words[index] == folded
          || (words[index].mayBeMisspelt(folded) && !(stays && old.holds(new.keys[to[index]])))
      }
      guard let found else { continue }
      pairs.append((word, to[found]))
      next = found + 1
    }
    return pairs
  }
}
