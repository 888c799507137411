/// Looks for a sentence of an old text among the new words that come from nowhere.
struct SentenceSearch {
  /// A new sentence that an old one may have become.
  struct Match {
    var counterpart: Int
    /// The words they share.
    var pairs: [(old: Int, new: Int)]
    /// How much of both is shared, from 0 to 1.
    var share: Double
  }

  private let links: WordLinks
  private let postings: [UInt64: [Int]]

  init(among links: WordLinks) {
    self.links = links
    var postings: [UInt64: [Int]] = [:]
    for (word, key) in links.new.keys.enumerated() where !links.isTaken[word] {
      let sentence = links.new.sentenceOfWord[word]
      if postings[key]?.last != sentence { postings[key, default: []].append(sentence) }
    }
    self.postings = postings
  }

  /// The likely counterparts: one, or all those that nothing parts.
  func matches(of sentence: Int) -> [Match] {
    let words = links.old.sentences[sentence]
    let matches = candidates(for: words).compactMap { match(of: words, $0) }
    let best = matches.map(\.share).max() ?? 0
    return matches.filter { $0.share >= best - 0.1 }
  }

  /// The sentences that share the most telling words, those that are everywhere left aside.
  private func candidates(for words: Range<Int>) -> [Int] {
    var votes: [Int: Int] = [:]
    for word in words.prefix(400) {
      guard let sentences = postings[links.old.keys[word]], sentences.count <= 40 else { continue }
      for sentence in sentences { votes[sentence, default: 0] += links.old.weights[word] }
    }
    return votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map(\.key)
  }

  private func match(of words: Range<Int>, _ counterpart: Int) -> Match? {
    let (old, new) = (links.old, links.new)
    let other = new.sentences[counterpart]
    let pairs = WordLinks.pairs(old, words, new, other, limit: 200)
      .filter { !links.isTaken[$0.new] && links.targets[$0.old] == nil }
    let shared = old.weight(of: pairs.map(\.old))
    let one = old.weight(of: words.filter { links.targets[$0] == nil })
    let two = new.weight(of: other.filter { !links.isTaken[$0] })
    let (least, most) = (min(one, two), max(one, two))
    let isWhole = shared == most
    let isLikely = shared >= 60 && (2 * shared >= most || least >= 80 && 10 * shared >= 6 * least)
    guard isWhole || isLikely else { return nil }
    return Match(
      counterpart: counterpart, pairs: pairs, share: 2 * Double(shared) / Double(one + two))
  }
}
