/// The letters and digits of texts, in lower case and without accents, written one after the other;
/// those of other alphabets stay byte by byte. `l’air` is one word.
struct PlainLetters {
  /// What separates words, if they are kept apart.
  static let separator: UInt8 = 0

  /// The bytes written, and room for more.
  private var letters: [UInt8] = []
  /// How many bytes were written.
  private(set) var count = 0
  private let keepsWords: Bool
  /// Whether a separator would be the first after a word: 1 or 0.
  private var isAfterLetter = 0

  /// Begins with nothing.
  init(keepingWords keepsWords: Bool) { self.keepsWords = keepsWords }

  /// Adds a text, which goes on with the word that the one before it ended with; no more of it than
  /// is needed for so many bytes in all.
  mutating func add(_ text: String, upTo limit: Int = .max) {
    var text = text
    text.withUTF8 { bytes in
      let missing = count + bytes.count - letters.count
      if missing > 0 { letters += repeatElement(0, count: missing) }
      // No text takes more room without its accents.
      (count, isAfterLetter) = letters.withUnsafeMutableBufferPointer {
        $0.write(
          bytes, from: count, upTo: limit, keepsWords: keepsWords, isAfterLetter: isAfterLetter)
      }
    }
  }

  /// Ends the word.
  mutating func endWord() {
    guard keepsWords, isAfterLetter == 1 else { return }
    if count == letters.count { letters.append(Self.separator) }
    letters[count] = Self.separator
    count += 1
    isAfterLetter = 0
  }

  /// Forgets what was written.
  mutating func removeAll() { (count, isAfterLetter) = (0, 0) }

  /// What was written, and eight zeros after it for those who read eight bytes at once.
  mutating func withPaddedBytes<Result>(
    _ body: (_ start: UnsafePointer<UInt8>, _ count: Int) -> Result
  ) -> Result {
    let missing = count + 8 - letters.count
    if missing > 0 { letters += repeatElement(0, count: missing) }
    for index in count..<(count + 8) { letters[index] = 0 }
    return letters.withUnsafeBufferPointer { letters in
      guard let start = letters.baseAddress else { preconditionFailure("no padding") }
      return body(start, count)
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes the plain letters of a text from `start` on; tells where they end, at `limit` or a byte
  /// after it if there are more, and whether the last byte but separators is a letter.
  ///
  /// What a byte is, is looked up and never guessed: nothing tells where words end.
  fileprivate func write(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, upTo limit: Int, keepsWords: Bool,
    isAfterLetter: Int
  ) -> (end: Int, isAfterLetter: Int) {
    let separators = keepsWords ? 1 : 0
    var (count, isAfterLetter, index) = (start, isAfterLetter, 0)
    PlainTables.shared.use { bytes, latin in
      while index < text.count, count < limit {
        let letter = bytes[Int(text[index])]
        if letter != PlainTables.other {
          // Written over by the next one unless it counts.
          self[count] = letter
          let isLetter = letter == PlainLetters.separator ? 0 : 1
          count &+= isLetter | isAfterLetter & separators
          isAfterLetter = isLetter
          index &+= 1
        } else {
          let sign = OtherSign(in: text, at: index, latin)
          if sign.letters > 0 {
            self[count] = sign.first
            if sign.letters > 1 { self[count + 1] = sign.second }
            count += sign.letters
            isAfterLetter = 1
          } else if sign.endsWord {
            if isAfterLetter & separators == 1 {
              self[count] = PlainLetters.separator
              count += 1
            }
            isAfterLetter = 0
          }
          index += sign.length
        }
      }
    }
    return (count, isAfterLetter)
  }
}

/// An apostrophe, or something beyond ASCII.
private struct OtherSign {
  /// How many plain letters stand for it, two at most.
  var letters = 0
  var first: UInt8 = 0
  var second: UInt8 = 0
  var endsWord = false
  /// How many bytes it takes.
  var length: Int

  init(in text: UnsafeBufferPointer<UInt8>, at start: Int, _ latin: UnsafeBufferPointer<UInt16>) {
    let byte = text[start]
    let next = start + 1 < text.count ? text[start + 1] : 0
    switch byte {
    case 0xC3 where next != 0:
      let letter = latin[Int(next & 0x3F)]
      (first, second) = (UInt8(letter & 0xFF), UInt8(letter >> 8))
      letters = second == 0 ? 1 : 2
      length = 2
    case UInt8(ascii: "'"): length = 1
    case 0xC5 where next & 0xFE == 0x92:
      (letters, first, second) = (2, UInt8(ascii: "o"), UInt8(ascii: "e"))
      length = 2
    case 0xE2 where next == 0x80 && start + 2 < text.count && text[start + 2] == 0x99:
      length = 3
    // Non-breaking spaces, guillemets, dashes.
    case 0xC2, 0xE2:
      endsWord = true
      length = min(byte == 0xC2 ? 2 : 3, text.count - start)
    // An accent after its letter.
    case 0xCC where next != 0: length = 2
    default: (letters, first, length) = (1, byte, 1)
    }
  }
}

/// What stands for what.
private struct PlainTables {
  static let shared = PlainTables()

  /// Stands for bytes of which the next ones have to be looked at.
  static let other: UInt8 = 0xFF

  /// What stands for each byte: a letter or a digit for itself in lower case, a separator for
  /// whatever parts words, ``other`` where it isn't so simple.
  private let bytes: [UInt8] = (0...UInt8.max).map { byte in
    if byte.isLetter { return byte | 0x20 }
    if byte.isDigit { return byte }
    return byte < 0x80 && byte != UInt8(ascii: "'") ? PlainLetters.separator : other
  }

  /// The plain letters of U+00C0 to U+00FF, which begin with the byte C3, a second one in the high
  /// byte; × and ÷ stand for themselves.
  private let latin: [UInt16] = (0..<64).map { index in
    let text = String(Unicode.Scalar(UInt8(0xC0 + index)))
    let letters = Array(text.withoutDiacritics.lowercased().utf8)
    guard letters.count <= 2, letters.allSatisfy(\.isLetter) else { return 0x80 | UInt16(index) }
    return letters.reversed().reduce(0) { $0 << 8 | UInt16($1) }
  }

  @inline(__always)
  func use(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt16>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in latin.withUnsafeBufferPointer { body(bytes, $0) } }
  }
}
