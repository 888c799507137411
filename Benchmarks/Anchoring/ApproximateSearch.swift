/// Where a pattern best occurs in a text, after Myers' bit-parallel method (1999), by blocks of 64.
struct ApproximateSearch {
  struct Match {
    var range: Range<Int>
    var errors: Int
  }

  private let pattern: [UInt32]
  private let masks: [UInt32: [UInt64]]

  init(_ pattern: [UInt32]) {
    self.pattern = pattern
    let words = (pattern.count + 63) / 64
    var masks: [UInt32: [UInt64]] = [:]
    for (index, letter) in pattern.enumerated() {
      masks[letter, default: Array(repeating: 0, count: words)][index / 64] |= 1 << (index % 64)
    }
    self.masks = masks
  }

  /// The places that need the fewest insertions, deletions and changes, `limit` at most.
  ///
  /// Of the matches that end at one place, the longest is given.
  func matches(in text: ArraySlice<UInt32>, limit: Int) -> [Match] {
    let found = ends(in: text, limit: limit)
    guard !found.ends.isEmpty else { return [] }
    let reversed = ApproximateSearch(pattern.reversed())
    return found.ends.map { end in
      let reach = max(text.startIndex, end - pattern.count - found.errors)
      let slice = Array(text[reach..<end].reversed())
      let longest = reversed.ends(in: slice[...], limit: found.errors).ends.max() ?? 0
      return Match(range: end - longest..<end, errors: found.errors)
    }
  }

  /// The lowest number of errors, if `limit` allows it, and the ends of all that reach it.
  private func ends(in text: ArraySlice<UInt32>, limit: Int) -> (ends: [Int], errors: Int) {
    var column = Column(length: pattern.count)
    let none = Array(repeating: UInt64(0), count: column.blocks)
    var best = limit
    var ends: [Int] = []
    for (index, letter) in zip(text.indices, text) {
      let errors = column.advance(masks[letter] ?? none)
      guard errors <= best else { continue }
      if errors < best { ends = [] }
      best = errors
      ends.append(index + 1)
    }
    return (ends, best)
  }
}

/// A column of the table of distances, as differences between neighbours.
private struct Column {
  let blocks: Int
  private let lastBit: UInt64
  private var rises: [UInt64]
  private var falls: [UInt64]
  private var errors: Int

  init(length: Int) {
    blocks = (length + 63) / 64
    lastBit = 1 << ((length - 1) % 64)
    rises = Array(repeating: .max, count: blocks)
    falls = Array(repeating: 0, count: blocks)
    errors = length
  }

  /// Goes to the next letter of the text, given where the pattern has it; returns the last row.
  mutating func advance(_ masks: [UInt64]) -> Int {
    var carry = 0
    for block in 0..<blocks {
      let top = block + 1 == blocks ? lastBit : 1 << 63
      var equal = masks[block]
      let vertical = equal | falls[block]
      if carry < 0 { equal |= 1 }
      let sum = (equal & rises[block]) &+ rises[block]
      let horizontal = (sum ^ rises[block]) | equal
      var up = falls[block] | ~(horizontal | rises[block])
      var down = rises[block] & horizontal
      let next = (up & top != 0 ? 1 : 0) - (down & top != 0 ? 1 : 0)
      up <<= 1
      down <<= 1
      if carry < 0 { down |= 1 } else if carry > 0 { up |= 1 }
      rises[block] = down | ~(vertical | up)
      falls[block] = up & vertical
      carry = next
    }
    errors += carry
    return errors
  }
}
