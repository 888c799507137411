/// Texts among which passages are looked for that two of them have in common.
///
/// A passage is told by its runs of five words, accents, capitals, punctuation and quotations left
/// aside: two texts that were written apart hardly share one, two that come from the same draft keep
/// many. The time taken grows with the length of the texts alone. `docs/doublons.md` says what is
/// found and what isn't.
struct CommonPassages {
  /// Two texts that have a passage in common, by their numbers.
  struct Pair: Sendable, Hashable {
    /// The first of the two.
    var first: Int
    /// The second, always a higher number.
    var second: Int
    /// How many different runs they share.
    var shared: Int
    /// How many different runs the shorter one has.
    var available: Int
  }

  /// The fewest words of a text that is compared.
  static let fewestWords = 15
  /// The fewest runs that make a passage: eight words in a row, or as many here and there.
  static let fewestShared = 4
  /// Of the runs of the shorter text, one in so many is shared at least.
  static let leastShare = 8

  private var reader = RunReader()
  private var sizes: [Int] = []

  /// Makes an empty collection, in which the runs of `usual` texts, such as official titles, count
  /// for nothing.
  init(usual texts: [String]) {
    for text in texts { reader.read(text, as: .usual) }
  }

  /// How many texts there are.
  var count: Int { sizes.count }

  /// Adds a part of a block, which gets the next number; a short one is never like another.
  mutating func add(_ part: BlockPart) {
    let (words, runs) = reader.read(part, as: UInt32(truncatingIfNeeded: sizes.count))
    if words < Self.fewestWords { reader.forget(runs) }
    sizes.append(words < Self.fewestWords ? 0 : runs)
  }

  /// The pairs of texts that share enough, each text with the one before it that it shares most with.
  ///
  /// Almost all runs stand once: two maps of bits tell most of them without looking for any.
  var pairs: [Pair] {
    var met = BitMap(for: reader.runs.count)
    var again = BitMap(for: reader.runs.count)
    var repetitions = 0
    for run in reader.runs where met.insert(run.hash) {
      again.insert(run.hash)
      repetitions += 1
    }
    guard repetitions > 0 else { return [] }
    var owners = RunTable(for: repetitions * 2)
    var tally = Tally(count: sizes.count)
    var pairs: [Pair] = []
    var current = UInt32.usual
    for run in reader.runs where again.contains(run.hash) {
      if run.text != current {
        if !tally.isEmpty { pairs += pair(of: current, &tally) }
        current = run.text
      }
      guard let owner = owners.owner(of: run), owner.first != .usual, owner.last != run.text
      else { continue }
      tally.add(owner.first)
      if owner.last != owner.first { tally.add(owner.last) }
    }
    return tally.isEmpty ? pairs : pairs + pair(of: current, &tally)
  }

  /// The pair that a text makes with the one that it shares most with, if that is enough.
  private func pair(of second: UInt32, _ tally: inout Tally) -> [Pair] {
    var best: Pair?
    for (first, shared) in tally.empty() {
      let available = min(sizes[Int(first)], sizes[Int(second)])
      guard shared >= Self.fewestShared, shared * Self.leastShare >= available,
        shared > best?.shared ?? 0
      else { continue }
      best = Pair(first: Int(first), second: Int(second), shared: shared, available: available)
    }
    return best.map { [$0] } ?? []
  }
}

/// A run of five words of a text.
private struct Run {
  var hash: UInt64
  /// The text's number.
  var text: UInt32
}

/// A set of numbers that may hold a few it was never given.
private struct BitMap {
  private var words: [UInt64]
  private let mask: UInt64

  /// With sixteen bits for each of `count` numbers.
  init(for count: Int) {
    var size = 1024
    while size < count * 16 { size *= 2 }
    words = Array(repeating: 0, count: size / 64)
    mask = UInt64(size - 1)
  }

  /// Adds a number; tells whether it was there.
  @discardableResult
  mutating func insert(_ number: UInt64) -> Bool {
    let (index, bit) = position(number)
    let wasThere = words[index] & bit != 0
    words[index] |= bit
    return wasThere
  }

  func contains(_ number: UInt64) -> Bool {
    let (index, bit) = position(number)
    return words[index] & bit != 0
  }

  private func position(_ number: UInt64) -> (Int, UInt64) {
    let place = number & mask
    return (Int(place >> 6), 1 << (place & 63))
  }
}

/// Which texts have a run: the first one, and the last one so far.
private struct RunTable {
  private var slots: [Slot]
  private let mask: Int

  private struct Slot {
    var hash: UInt64
    var first: UInt32
    var last: UInt32
    var isTaken: Bool
  }

  /// With room for `count` runs.
  init(for count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    slots = Array(
      repeating: Slot(hash: 0, first: 0, last: 0, isTaken: false), count: size)
    mask = size - 1
  }

  /// The texts that had the run before this one, whose text is noted; nothing when none had.
  mutating func owner(of run: Run) -> (first: UInt32, last: UInt32)? {
    var index = Int(truncatingIfNeeded: run.hash >> 20) & mask
    while slots[index].isTaken, slots[index].hash != run.hash { index = (index + 1) & mask }
    guard slots[index].isTaken else {
      slots[index] = Slot(hash: run.hash, first: run.text, last: run.text, isTaken: true)
      return nil
    }
    defer { slots[index].last = run.text }
    return (slots[index].first, slots[index].last)
  }
}

/// How many runs a text shares with each other.
private struct Tally {
  private var counts: [Int32]
  private var touched: [UInt32] = []

  init(count: Int) { counts = Array(repeating: 0, count: count) }

  var isEmpty: Bool { touched.isEmpty }

  mutating func add(_ text: UInt32) {
    if counts[Int(text)] == 0 { touched.append(text) }
    counts[Int(text)] += 1
  }

  /// What was counted, by text in order; nothing is left of it.
  mutating func empty() -> [(text: UInt32, count: Int)] {
    defer {
      for text in touched { counts[Int(text)] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return touched.sorted().map { ($0, Int(counts[Int($0)])) }
  }
}

extension UInt32 {
  /// The number of the texts whose runs count for nothing: the highest, which no other text reaches.
  fileprivate static let usual = UInt32.max
}

/// Reads the runs of five words of texts, as numbers.
private struct RunReader {
  private var found = FoundRuns()
  private var letters = PlainLetters(keepingWords: true)

  /// The runs met so far.
  var runs: [Run] { found.runs }

  /// Reads what the candidate wrote in a part; a quotation is somebody else's and ends a run.
  ///
  /// Returns how many words there were, and how many runs.
  mutating func read(_ part: BlockPart, as number: UInt32) -> (words: Int, runs: Int) {
    let before = found.runs.count
    found.begin(number)
    switch part {
    case .paragraph(let inlines): read(inlines)
    case .list(let items):
      for item in items {
        read(item)
        letters.endWord()
      }
    case .quotation: break
    }
    readWords()
    return (found.wordCount, found.runs.count - before)
  }

  /// Reads a plain text.
  mutating func read(_ text: String, as number: UInt32) {
    found.begin(number)
    letters.add(text)
    readWords()
  }

  /// Leaves out the last runs.
  mutating func forget(_ count: Int) { found.runs.removeLast(count) }

  private mutating func read(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): letters.add(text)
      case .emphasis(let inner), .strong(let inner), .superscript(let inner), .link(let inner, _),
        .reference(let inner, _, _), .language(let inner, _):
        read(inner)
      case .quotation:
        readWords()
        found.breakOff()
      }
    }
  }

  /// Reads the words written so far.
  private mutating func readWords() {
    letters.endWord()
    var found = FoundRuns()
    swap(&found, &self.found)
    letters.withPaddedBytes { start, count in
      var index = 0
      while index < count {
        var word: UInt64 = 0xCBF2_9CE4_8422_2325
        var bytes = ByteWord(at: start + index)
        var end = bytes.marks(of: PlainLetters.separator)
        // The last word ends as all of them do: no more is read than is there.
        while end == 0 {
          word = mixed(word, bytes.all)
          index += 8
          bytes = ByteWord(at: start + index)
          end = bytes.marks(of: PlainLetters.separator)
        }
        let length = end.bytesBeforeMark
        found.add(mixed(word, bytes.prefix(length)))
        index += length + 1
      }
    }
    swap(&found, &self.found)
    letters.removeAll()
  }
}

private func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
  let product = (one ^ other) &* 0x9E37_79B9_7F4A_7C15
  return product ^ product >> 32
}

/// Runs of five words, as the words come.
private struct FoundRuns {
  var runs: [Run] = []
  private(set) var wordCount = 0
  private var lastWords: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var inARow = 0
  private var number: UInt32 = 0

  /// Begins the text of that number.
  mutating func begin(_ number: UInt32) {
    self.number = number
    inARow = 0
    wordCount = 0
  }

  /// Begins anew in the same text.
  mutating func breakOff() { inARow = 0 }

  mutating func add(_ word: UInt64) {
    wordCount += 1
    inARow += 1
    if inARow >= 5 {
      // Each product by itself, so that the processor computes them at once.
      let run =
        (lastWords.0 &* 0x9E37_79B9_7F4A_7C15) ^ (lastWords.1 &* 0xC2B2_AE3D_27D4_EB4F)
        ^ (lastWords.2 &* 0x1656_67B1_9E37_79F9) ^ (lastWords.3 &* 0xD6E8_FEB8_6659_FD93)
        ^ (word &* 0xFF51_AFD7_ED55_8CCD)
      runs.append(Run(hash: run ^ run >> 32, text: number))
    }
    lastWords = (lastWords.1, lastWords.2, lastWords.3, word)
  }
}
