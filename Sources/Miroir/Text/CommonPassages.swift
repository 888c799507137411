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
  /// How many of the first runs are those of usual texts.
  private let usualCount: Int
  /// How many runs each text has.
  private var sizes: [Int] = []

  /// Makes an empty collection, in which the runs of `usual` texts, such as official titles, count
  /// for nothing.
  init(usual texts: [String]) {
    for text in texts { reader.read(text) }
    usualCount = reader.runs.count
  }

  /// How many texts there are.
  var count: Int { sizes.count }

  /// Adds a part of a block, which gets the next number; a short one is never like another.
  mutating func add(_ part: BlockPart) {
    let (words, runs) = reader.read(part)
    if words < Self.fewestWords { reader.forget(runs) }
    sizes.append(words < Self.fewestWords ? 0 : runs)
  }

  /// The pairs of texts that share enough, each text with the one before it that it shares most with.
  ///
  /// Almost all runs stand once: two maps of bits tell most of them without looking for any.
  var pairs: [Pair] {
    let runs = reader.runs
    var met = BitMap(for: runs.count)
    let repeated = runs.filter { met.insert($0) }
    guard !repeated.isEmpty else { return [] }
    var again = BitMap(for: repeated.count)
    for run in repeated { again.insert(run) }
    var owners = RunTable(for: repeated.count * 2)
    for run in runs[..<usualCount] where again.contains(run) { owners.note(run, of: .usual) }
    var tally = Tally(count: sizes.count)
    var pairs: [Pair] = []
    var start = usualCount
    for (text, size) in sizes.enumerated() {
      let number = UInt32(truncatingIfNeeded: text)
      for run in runs[start..<(start + size)] where again.contains(run) {
        guard let owner = owners.note(run, of: number), owner.first != .usual, owner.last != number
        else { continue }
        tally.add(owner.first)
        if owner.last != owner.first { tally.add(owner.last) }
      }
      start += size
      if !tally.isEmpty { pairs += pair(of: number, &tally) }
    }
    return pairs
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
  /// Never more than half of them taken: the maps of bits let any number of runs through.
  private var slots: [Slot]
  private var count = 0

  private struct Slot {
    var run: UInt64
    var first: UInt32
    var last: UInt32
    var isTaken: Bool

    static let free = Slot(run: 0, first: 0, last: 0, isTaken: false)
  }

  /// With room for `count` runs before it grows.
  init(for count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: .free, count: size)
  }

  /// Notes a text that has the run; tells which ones had it before, if there are any.
  @discardableResult
  mutating func note(_ run: UInt64, of text: UInt32) -> (first: UInt32, last: UInt32)? {
    let index = index(of: run)
    guard slots[index].isTaken else {
      slots[index] = Slot(run: run, first: text, last: text, isTaken: true)
      count += 1
      if count * 2 > slots.count { grow() }
      return nil
    }
    defer { slots[index].last = text }
    return (slots[index].first, slots[index].last)
  }

  /// Where the run is, or would be.
  private func index(of run: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: run >> 20) & mask
    while slots[index].isTaken, slots[index].run != run { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let taken = slots.filter(\.isTaken)
    slots = Array(repeating: .free, count: slots.count * 2)
    for slot in taken { slots[index(of: slot.run)] = slot }
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
