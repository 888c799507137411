/// A run of five words of a text.
struct Run {
  var hash: UInt64
  /// The text's number.
  var text: UInt32
}

/// Reads the runs of five words of texts, as numbers.
struct RunReader {
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
