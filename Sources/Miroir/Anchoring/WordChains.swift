/// Passages of an old text found in a new one by the words they share, wherever they went.
///
/// A chain is a list of the same words in both texts, in order and near one another. Each word adds
/// the bits it tells, and each one that is passed over costs a bit: so a score says how far a chain
/// is from what chance gives.
struct WordChains {
  /// Words of an old text and the same ones of a new one, in order.
  struct Chain {
    var pairs: [(old: Int, new: Int)]
    /// Where else its last word may be, with a chain about as good.
    var rivals: [Int]
  }

  /// A pair of the same words, and the best chain that ends with it.
  private struct Link {
    var old: Int
    var new: Int
    var score: Double
    var before: Int?
  }

  private var links: [Link] = []
  /// The links of each old word, which follow one another.
  private var ranges: [Int: Range<Int>] = [:]

  /// Chains the words `old` and `new` of two texts, each list in order.
  init(_ old: [Int], _ new: [Int], in texts: WordLinks, rarity: WordRarity) {
    var places: [UInt64: [Int]] = [:]
    for word in new { places[texts.new.keys[word], default: []].append(word) }
    var ends: [Int: [Int]] = [:]
    for word in old {
      guard let found = places[texts.old.keys[word]], found.count <= Self.most else { continue }
      let first = links.count
      for place in found {
        let link = best(
          Link(old: word, new: place, score: rarity.bits[word]), among: ends, in: texts)
        ends[place, default: []].append(links.count)
        links.append(link)
      }
      ranges[word] = first..<links.count
    }
  }

  /// How many words may be passed over, on either side.
  private static let reach = 12
  /// How often a word may be there and still be looked at.
  private static let most = 100
  /// The share of a chain's score that another one must have to be its rival.
  private static let nearness = 0.9

  /// Joins a link to the best chain that ends a little before it, in the same blocks.
  private func best(_ alone: Link, among ends: [Int: [Int]], in texts: WordLinks) -> Link {
    let blocks = (old: texts.old.block(of: alone.old), new: texts.new.block(of: alone.new))
    var link = alone
    for passed in 0..<Self.reach {
      let place = alone.new - 1 - passed
      guard place >= 0, texts.new.block(of: place) == blocks.new else { break }
      for index in (ends[place] ?? []).reversed() {
        let skipped = alone.old - links[index].old - 1
        guard skipped < Self.reach, texts.old.block(of: links[index].old) == blocks.old else {
          break
        }
        let score = links[index].score + alone.score - Double(passed + skipped)
        if skipped >= 0, score > link.score { (link.score, link.before) = (score, index) }
      }
    }
    return link
  }

  /// The chains of at least that many bits, the best first, no word in two of them.
  func best(atLeast least: Double) -> [Chain] {
    var used = Used()
    let ranked = links.indices.filter { links[$0].score >= least }
      .sorted { (links[$1].score, $0) < (links[$0].score, $1) }
    return ranked.compactMap { end in
      let (pairs, score) = chain(to: end, without: used)
      guard score >= least else { return nil }
      let chain = Chain(pairs: pairs, rivals: rivals(of: end, score, pairs, without: used))
      used.add(pairs)
      return chain
    }
  }

  /// The chain that ends with a link, back to the first word that is used, and what it scores.
  private func chain(
    to end: Int, without used: Used
  ) -> (pairs: [(old: Int, new: Int)], score: Double) {
    var pairs: [(old: Int, new: Int)] = []
    var next: Int? = end
    while let index = next {
      let link = links[index]
      guard !used.holds(link.old, link.new) else {
        return (pairs.reversed(), links[end].score - link.score)
      }
      pairs.append((link.old, link.new))
      next = link.before
    }
    return (pairs.reversed(), links[end].score)
  }

  private func rivals(
    of end: Int, _ score: Double, _ pairs: [(old: Int, new: Int)], without used: Used
  ) -> [Int] {
    guard let first = pairs.first?.new, let last = pairs.last?.new else { return [] }
    return (ranges[links[end].old] ?? 0..<0).map { links[$0] }
      .filter {
        $0.score >= Self.nearness * score
          && !(first - Self.reach...last + Self.reach).contains($0.new)
      }
      .filter { !used.holds($0.old, $0.new) }.map(\.new)
  }
}

/// The words of chains that were chosen.
private struct Used {
  private var old: Set<Int> = []
  private var new: Set<Int> = []

  func holds(_ word: Int, _ place: Int) -> Bool { old.contains(word) || new.contains(place) }

  mutating func add(_ pairs: [(old: Int, new: Int)]) {
    for pair in pairs {
      old.insert(pair.old)
      new.insert(pair.new)
    }
  }
}
