/// The words of a quotation, with those around it that its anchor keeps.
struct Passage {
  /// Prefix, quotation and suffix in a row.
  let words: WordedText
  /// The quotation's words.
  let target: Range<Int>
  /// How many letters of the first word stand before the quotation, and of the last one after it.
  let cuts: (head: Int, tail: Int)
  /// Whether the quotation begins, or ends, its block.
  let isFirst: Bool
  let isLast: Bool

  /// The words of a quotation; nothing where there are none.
  ///
  /// The word that begins the prefix and the one that ends the suffix may be cut: they are left out.
  init?(_ quote: Anchor.Quote) {
    let prefix = quote.prefix.isCutContext ? quote.prefix.withoutFirstWord : quote.prefix[...]
    let suffix = quote.suffix.isCutContext ? quote.suffix.withoutLastWord : quote.suffix[...]
    let start = prefix.unicodeScalars.count
    let range = start..<start + quote.exact.unicodeScalars.count
    self.init(WordedText([prefix + quote.exact + suffix]), range, isAlone: (prefix, suffix))
  }

  private init?(
    _ words: WordedText, _ range: Range<Int>, isAlone context: (Substring, Substring)
  ) {
    let text = words.blocks[0]
    target = text.words(in: range)
    guard let first = target.first, let last = target.last else { return nil }
    self.words = words
    cuts = text.cuts(of: range, from: first, to: last)
    isFirst = context.0.allSatisfy(\.isWhitespace)
    isLast = context.1.allSatisfy(\.isWhitespace)
  }

  /// The keys of the quotation's words.
  var keys: ArraySlice<UInt64> { words.keys[target] }
}

extension WordText {
  /// How many letters of the words at both ends of a range are outside it.
  func cuts(of range: Range<Int>, from first: Int, to last: Int) -> (head: Int, tail: Int) {
    let head = words[first].letters.filter {
      folded.origins[$0].upperBound <= range.lowerBound
    }
    let tail = words[last].letters.filter { folded.origins[$0].lowerBound >= range.upperBound }
    return (head.count, tail.count)
  }
}

extension String {
  /// Whether there are as many code points as an anchor keeps, so that a word may be cut.
  fileprivate var isCutContext: Bool { unicodeScalars.count >= Anchor.Quote.contextLength }

  fileprivate var withoutFirstWord: Substring { drop { !$0.isWhitespace } }

  fileprivate var withoutLastWord: Substring {
    self[..<(lastIndex { $0.isWhitespace } ?? startIndex)]
  }
}

extension Anchor.Quote {
  /// How many code points are kept on each side.
  static let contextLength = 32
}
