/// Finds annotated passages again in a text as it is now.
///
/// What two texts have in common is worked out once, when the resolver is made: make one for each
/// version that was annotated, and ask it about all the anchors of that version.
public struct AnchorResolver: Sendable {
  let now: AnchoredText
  private let annotated: AnchoredText?
  private let words: WordedText
  private let search: ContextSearch
  private let alignment: Alignment?

  /// Compares a text with the version that was annotated, where that is kept.
  public init(_ now: AnchoredText, annotated: AnchoredText? = nil) {
    self.now = now
    self.annotated = annotated
    let words = WordedText(now.blocks.map(\.text))
    self.words = words
    search = ContextSearch(in: words)
    alignment = annotated.map { annotated in
      Alignment(
        WordedText(annotated.blocks.map(\.text)), words,
        sameAddress: annotated.blocks.enumerated().compactMap { index, block in
          now.index(of: block.address).map { (index, $0) }
        })
    }
  }

  /// Where the anchor's passage is now: in its unchanged block; in its block, with the same words
  /// around it; where the words of the annotated version went, if `annotated` is that version; or
  /// else wherever its words and those around it are, if that can be only one place.
  public func resolve(_ anchor: Anchor) -> AnchorOutcome {
    guard let quote = anchor.quote else { return resolveWhole(anchor) }
    guard let passage = Passage(quote) else { return .orphan }
    let home = now.index(of: anchor.address)
    if let home,
      let range = unchanged(anchor, quote, in: now.blocks[home])
        ?? surrounded(passage, in: home)
    {
      return .exact(range)
    }
    if let annotated, let alignment, anchor.versionDigest == annotated.version,
      let target = alignment.target(of: quote, at: annotated.index(of: anchor.address))
    {
      return follow(target, passage, in: alignment, from: anchor.address)
    }
    let matches = search.matches(of: passage, home: home)
    guard let match = matches.first else { return .orphan }
    guard matches.count == 1 else {
      return .ambiguous(matches.compactMap { range(of: $0.found, passage, passage.words) })
    }
    return outcome(match.found, passage, passage.target, passage.words, from: anchor.address)
  }

  /// The passage where it was, if its block's digest is the same and it is there.
  private func unchanged(
    _ anchor: Anchor, _ quote: Anchor.Quote, in block: AnchoredText.Block
  ) -> TextRange? {
    guard block.digest == anchor.blockDigest else { return nil }
    let scalars = block.text.unicodeScalars
    let length = quote.exact.unicodeScalars.count
    guard quote.start >= 0, quote.start <= scalars.count - length else { return nil }
    let start = scalars.index(scalars.startIndex, offsetBy: quote.start)
    let end = scalars.index(start, offsetBy: length)
    guard scalars[start..<end].elementsEqual(quote.exact.unicodeScalars) else { return nil }
    return TextRange(
      address: block.address, range: quote.start..<quote.start + length,
      text: String(scalars[start..<end]))
  }

  /// The one place of a block where the passage stands with all that was around it.
  private func surrounded(_ passage: Passage, in block: Int) -> TextRange? {
    let keys = passage.words.keys
    let own = words.words(of: block)
    guard keys.count <= own.count else { return nil }
    var found: Int?
    for start in own.lowerBound...own.upperBound - keys.count {
      guard words.keys[start] == keys[0], words.keys[start..<start + keys.count] == keys[...],
        !passage.isFirst || start == own.lowerBound,
        !passage.isLast || start + keys.count == own.upperBound
      else { continue }
      guard found == nil else { return nil }
      found = start
    }
    return found.flatMap { start in
      let pairs = passage.target.map { (word: $0, found: start + $0) }
      return range(
        of: FoundWords(pairs, in: words), passage, passage.words)
    }
  }

  private func follow(
    _ target: Range<Int>, _ passage: Passage, in alignment: Alignment, from address: Address
  ) -> AnchorOutcome {
    let links = alignment.links
    let pairs = target.compactMap { word in links.targets[word].map { (word: word, found: $0) } }
    let found = FoundWords(pairs, in: words) { links.isTaken[$0] }
    if alignment.isLeft(target, found.pairs.map(\.word)) {
      return outcome(found, passage, target, links.old, from: address)
    }
    let places = alignment.alternatives(for: target).compactMap { sentence in
      place(of: passage, in: sentence)
    }
    return places.isEmpty ? .orphan : .ambiguous(places)
  }

  /// Where a sentence holds the passage's words.
  private func place(of passage: Passage, in sentence: Range<Int>) -> TextRange? {
    let pairs = WordLinks.pairs(passage.words, passage.target, words, sentence, limit: 200)
    let found = FoundWords(
      pairs.map { (word: $0.old, found: $0.new) }, in: words)
    return range(of: found, passage, passage.words)
  }

  private func outcome(
    _ found: FoundWords, _ passage: Passage, _ target: Range<Int>, _ text: WordedText,
    from address: Address
  ) -> AnchorOutcome {
    guard let range = range(of: found, passage, text) else { return .orphan }
    guard found.isWhole(target, text, words) else { return .textChanged(range) }
    return range.address == address ? .exact(range) : .moved(range)
  }

  /// The code points from the first word found to the last, without what the quotation had cut off
  /// of words that are the same.
  private func range(
    of found: FoundWords, _ passage: Passage, _ text: WordedText
  ) -> TextRange? {
    guard let range = found.range else { return nil }
    let block = words.block(of: range.lowerBound)
    let folded = words.blocks[block].folded
    var first = words.word(range.lowerBound).letters.lowerBound
    var last = words.word(range.upperBound).letters.upperBound
    let keys = passage.keys
    if words.keys[range.lowerBound] == keys.first { first += passage.cuts.head }
    if words.keys[range.upperBound] == keys.last { last -= passage.cuts.tail }
    guard first < last else { return nil }
    let points = folded.origins[first].lowerBound..<folded.origins[last - 1].upperBound
    return now.blocks[block].range(points)
  }
}

extension AnchoredText.Block {
  /// Some of its code points, which it must have.
  func range(_ points: Range<Int>) -> TextRange {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: points.lowerBound)
    let end = scalars.index(start, offsetBy: points.count)
    return TextRange(address: address, range: points, text: String(scalars[start..<end]))
  }
}
