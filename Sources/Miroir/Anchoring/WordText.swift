/// The words and signs of a text, which are what passages are compared by.
struct WordText {
  /// A run of letters and digits, or one other sign.
  struct Word {
    /// The same for the same letters.
    var key: UInt64
    /// Where it is, in code points of the text.
    var range: Range<Int>
    /// Its letters, in those of the folded text.
    var letters: Range<Int>
    /// How much it tells: four for each letter, one for a sign.
    var weight: Int
    /// Whether a sentence ends with it.
    var endsSentence: Bool
    /// Whether it is a sign rather than a run of letters and digits.
    var isSign: Bool
    /// Whether no space parts it from the word before.
    var isGlued: Bool
  }

  let folded: FoldedText
  private(set) var words: [Word] = []

  init(_ text: String) {
    folded = FoldedText(text)
    let letters = folded.letters
    var start = 0
    while start < letters.count {
      guard letters[start] != 0x20 else {
        if folded.lineBreaks.contains(start), let last = words.indices.last {
          words[last].endsSentence = true
        }
        start += 1
        continue
      }
      var end = start + 1
      if letters[start].isInWord {
        while end < letters.count, letters[end].isInWord { end += 1 }
      }
      words.append(word(start..<end, isGlued: start > 0 && letters[start - 1] != 0x20))
      start = end
    }
  }

  /// The words that share a code point with `range`.
  func words(in range: Range<Int>) -> Range<Int> {
    let start = words.firstPosition { $0.range.upperBound > range.lowerBound }
    let end = words.firstPosition { $0.range.lowerBound >= range.upperBound }
    return start..<max(start, end)
  }

  private func word(_ range: Range<Int>, isGlued: Bool) -> Word {
    let letters = folded.letters[range]
    let isSign = letters.first?.isInWord != true
    return Word(
      key: letters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 },
      range: folded.origins[range.lowerBound]
        .lowerBound..<folded.origins[range.upperBound - 1].upperBound,
      letters: range, weight: isSign ? 1 : 4 * range.count,
      endsSentence: isSign && letters.first.map(Self.stops.contains) == true,
      isSign: isSign, isGlued: isGlued)
  }

  private static let stops = Set(".!?…".unicodeScalars.map(\.value))
}

extension UInt32 {
  fileprivate var isInWord: Bool {
    guard self >= 0x80 else {
      return (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
    }
    guard let scalar = Unicode.Scalar(self) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.canonicalCombiningClass != .notReordered
  }
}

extension Array {
  /// The first position from which on `isPast` holds; it must hold for none before.
  func firstPosition(_ isPast: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
