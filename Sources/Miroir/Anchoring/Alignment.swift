/// What became of each word of an annotated version in the text as it is now.
///
/// Blocks of the same address are compared first, then sentences that have no counterpart are looked
/// for among those that have none either. What two sentences share by chance links nothing.
struct Alignment {
  private(set) var links: WordLinks
  /// The sentences that each sentence may have become, where several may and nothing tells which.
  private(set) var alternatives: [Int: [Int]] = [:]

  private var old: WordedText { links.old }
  private var new: WordedText { links.new }

  /// Aligns two texts, given which blocks have the same address.
  init(_ old: WordedText, _ new: WordedText, sameAddress: [(old: Int, new: Int)]) {
    links = WordLinks(old, new)
    for (block, counterpart) in sameAddress {
      let (from, to) = (old.words(of: block), new.words(of: counterpart))
      let shared = SharedWords(old, from, new, to, limit: Self.limit)
      for pair in shared.likely { links.link(pair.old, to: pair.new) }
    }
    followMoves()
  }

  /// How many words may differ between two blocks that are compared word by word.
  private static let limit = 600

  /// Links sentences that have no counterpart to others that have none.
  private mutating func followMoves() {
    let lost = old.sentences.indices.filter { index in
      let words = old.sentences[index]
      return 2 * old.weight(of: words.filter { links.targets[$0] == nil }) > old.weight(of: words)
    }
    guard !lost.isEmpty else { return }
    let search = SentenceSearch(among: links)
    var open: [(sentence: Int, matches: [SentenceSearch.Match])] = []
    for sentence in lost {
      let matches = search.matches(of: sentence)
      if matches.count == 1 {
        link(matches[0])
      } else if matches.count > 1 {
        open.append((sentence, matches))
      }
    }
    for (sentence, matches) in open {
      let free = matches.filter { !isTaken($0) }
      let next = free.filter { isNeighbour(of: sentence, $0.counterpart) }
      if let match = next.count == 1 ? next[0] : free.count == 1 ? free[0] : nil {
        link(match)
      } else {
        alternatives[sentence] = free.map(\.counterpart)
      }
    }
  }

  private mutating func link(_ match: SentenceSearch.Match) {
    for pair in match.pairs where !links.isTaken[pair.new] && links.targets[pair.old] == nil {
      links.link(pair.old, to: pair.new)
    }
  }

  private func isTaken(_ match: SentenceSearch.Match) -> Bool {
    2 * match.pairs.filter { links.isTaken[$0.new] }.count > match.pairs.count
  }

  /// Whether the sentence before or after became the one before or after.
  private func isNeighbour(of sentence: Int, _ counterpart: Int) -> Bool {
    let words = old.sentences[sentence]
    let around = [
      (words.lowerBound - 1, new.sentences[counterpart].lowerBound - 1),
      (words.upperBound, new.sentences[counterpart].upperBound),
    ]
    return around.contains { word, other in
      guard links.targets.indices.contains(word), let target = links.targets[word] else {
        return false
      }
      return abs(target - other) <= 2
    }
  }
}
