/// Reads the runs of five words of texts, as numbers.
struct RunReader {
  /// The runs met so far.
  private(set) var runs: [UInt64] = []
  private var words = LastWords()

  /// Reads what the candidate wrote in a part; a quotation is somebody else's and ends a run.
  ///
  /// - Returns: How many words there were, and how many runs.
  mutating func read(_ part: BlockPart) -> (words: Int, runs: Int) {
    let before = runs.count
    words = LastWords()
    switch part {
    case .paragraph(let inlines): read(inlines)
    case .list(let items):
      for item in items {
        read(item)
        endWord()
      }
    case .quotation: break
    }
    endWord()
    return (words.count, runs.count - before)
  }

  /// Reads a plain text.
  mutating func read(_ text: String) {
    words = LastWords()
    add(text)
    endWord()
  }

  /// Leaves out the last runs.
  mutating func forget(_ count: Int) { runs.removeLast(count) }

  private mutating func read(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(text)
      case .emphasis(let inner), .strong(let inner), .superscript(let inner), .link(let inner, _),
        .reference(let inner, _, _), .language(let inner, _):
        read(inner)
      case .quotation:
        endWord()
        words.breakOff()
      }
    }
  }

  /// Adds a text, which goes on with the word that the one before it ended with.
  private mutating func add(_ text: String) {
    var text = text
    // A copy, which the processor keeps at hand: no rule costs more than this.
    var words = words
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: bytes.count / 2 + 1) { found in
        var count = 0
        for piece in PlainLetters(of: bytes) {
          words.word.add(piece)
          if piece.endsWord, let run = words.endWord() {
            // Safe: a word takes two bytes at least, but for one that began before.
            found.initializeElement(at: count, to: run)
            count += 1
          }
        }
        runs.append(contentsOf: UnsafeBufferPointer(rebasing: found[..<count]))
      }
    }
    self.words = words
  }

  private mutating func endWord() {
    if let run = words.endWord() { runs.append(run) }
  }
}

/// The last words of a text as they come.
private struct LastWords {
  /// The one under way.
  var word = LetterHash()
  /// How many came.
  private(set) var count = 0
  private var four: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var inARow = 0

  /// Begins another run.
  mutating func breakOff() { inARow = 0 }

  /// Ends the word under way, if there is one; tells the run of five that it ends.
  @inline(__always)
  mutating func endWord() -> UInt64? {
    guard !word.isEmpty else { return nil }
    let last = word.value
    word = LetterHash()
    count &+= 1
    inARow &+= 1
    defer { four = (four.1, four.2, four.3, last) }
    guard inARow >= 5 else { return nil }
    // Each product by itself, so that the processor computes them at once.
    let run =
      (four.0 &* 0x9E37_79B9_7F4A_7C15) ^ (four.1 &* 0xC2B2_AE3D_27D4_EB4F)
      ^ (four.2 &* 0x1656_67B1_9E37_79F9) ^ (four.3 &* 0xD6E8_FEB8_6659_FD93)
      ^ (last &* 0xFF51_AFD7_ED55_8CCD)
    return run ^ run >> 32
  }
}
