/// The words that two texts have in common, in order: a longest such list, by Myers' method (1986).
struct WordDiff {
  /// Positions of the same word in both texts, in order.
  private(set) var pairs: [(old: Int, new: Int)] = []

  /// Compares two passages, and gives up what differs in the middle when more than `limit` words
  /// must go or come: the work is at most `limit` times the words.
  init(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>, limit: Int) {
    var (old, new) = (old, new)
    while let one = old.first, one == new.first {
      pairs.append((old.startIndex, new.startIndex))
      old.removeFirst()
      new.removeFirst()
    }
    var ends: [(old: Int, new: Int)] = []
    while let one = old.last, one == new.last {
      ends.append((old.endIndex - 1, new.endIndex - 1))
      old.removeLast()
      new.removeLast()
    }
    if !old.isEmpty, !new.isEmpty { pairs += Self.inner(old, new, limit) }
    pairs += ends.reversed()
  }

  private static func inner(
    _ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>, _ limit: Int
  ) -> [(old: Int, new: Int)] {
    let bound = min(limit, old.count + new.count)
    var reach = Reach(bound: bound)
    var trace: [Reach] = []
    for edits in 0...bound {
      trace.append(reach.around(edits))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        var x = reach.start(on: diagonal, after: edits).x
        while x < old.count, x - diagonal < new.count,
          old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        {
          x += 1
        }
        reach[diagonal] = x
        guard x >= old.count, x - diagonal >= new.count else { continue }
        return path(trace, to: (x, diagonal)).map {
          ($0.old + old.startIndex, $0.new + new.startIndex)
        }
      }
    }
    return []
  }

  /// Goes back from the end, through what was reached before each edit.
  private static func path(
    _ trace: [Reach], to end: (x: Int, diagonal: Int)
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var (x, diagonal) = end
    for (edits, reach) in trace.enumerated().reversed() {
      let start = reach.start(on: diagonal, after: edits)
      while x > start.x {
        x -= 1
        pairs.append((x, x - diagonal))
      }
      (x, diagonal) = (reach[start.from], start.from)
    }
    return pairs.reversed()
  }
}

/// The furthest position in the old text that is reached on each diagonal.
private struct Reach {
  private var positions: [Int]
  private let middle: Int

  init(bound: Int) {
    positions = Array(repeating: 0, count: 2 * bound + 3)
    middle = bound + 1
  }

  private init(_ positions: [Int]) {
    self.positions = positions
    middle = positions.count / 2
  }

  subscript(diagonal: Int) -> Int {
    get { positions[middle + diagonal] }
    set { positions[middle + diagonal] = newValue }
  }

  /// The diagonals that `edits` edits can have come from.
  func around(_ edits: Int) -> Reach {
    Reach(Array(positions[middle - edits - 1...middle + edits + 1]))
  }

  /// Where the best of the edits that lead to a diagonal arrives on it, and from which one.
  func start(on diagonal: Int, after edits: Int) -> (x: Int, from: Int) {
    if diagonal == -edits || diagonal != edits && self[diagonal - 1] < self[diagonal + 1] {
      return (self[diagonal + 1], diagonal + 1)
    }
    return (self[diagonal - 1] + 1, diagonal - 1)
  }
}
