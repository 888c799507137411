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

  /// Adds a text, which goes on with the word that the one before it ended with.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let missing = count + bytes.count - letters.count
      if missing > 0 { letters += repeatElement(0, count: missing) }
      // No text takes more room without its accents.
      let written = letters.withUnsafeMutableBufferPointer { letters in
        var writer = Writer(
          letters: letters, count: count, keepsWords: keepsWords, isAfterLetter: isAfterLetter)
        writer.add(bytes)
        return (writer.count, writer.isAfterLetter)
      }
      (count, isAfterLetter) = written
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

/// Writes plain letters where there is room for them.
private struct Writer {
  let letters: UnsafeMutableBufferPointer<UInt8>
  var count: Int
  let keepsWords: Bool
  var isAfterLetter: Int

  /// What a byte is, is looked up and never guessed: nothing tells where words end.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    plainBytes.withUnsafeBufferPointer { plainBytes in
      var index = 0
      while index < text.count {
        let letter = plainBytes[Int(text[index])]
        guard letter != other else {
          index = addOther(of: text, at: index)
          continue
        }
        // Written over by the next one unless it counts.
        letters[count] = letter
        let isLetter = letter == PlainLetters.separator ? 0 : 1
        count &+= keepsWords ? isLetter | isAfterLetter : isLetter
        isAfterLetter = isLetter
        index &+= 1
      }
    }
  }

  /// Adds what begins at `index`, an apostrophe or something beyond ASCII; tells where it ends.
  private mutating func addOther(of text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let byte = text[start]
    let next = start + 1 < text.count ? text[start + 1] : nil
    switch (byte, next) {
    case (UInt8(ascii: "'"), _): return start + 1
    case (0xC3, let next?):
      let letter = latinLetters[Int(next & 0x3F)]
      append(UInt8(letter & 0xFF))
      if letter > 0xFF { append(UInt8(letter >> 8)) }
      return start + 2
    case (0xC5, let next?) where next & 0xFE == 0x92:
      append(UInt8(ascii: "o"))
      append(UInt8(ascii: "e"))
      return start + 2
    case (0xE2, 0x80?) where start + 2 < text.count && text[start + 2] == 0x99:
      return start + 3
    // Non-breaking spaces, guillemets, dashes.
    case (0xC2, _), (0xE2, _):
      if keepsWords, isAfterLetter == 1 { append(PlainLetters.separator) }
      isAfterLetter = 0
      return min(start + (byte == 0xC2 ? 2 : 3), text.count)
    // An accent after its letter.
    case (0xCC, _?): return start + 2
    default:
      append(byte)
      return start + 1
    }
  }

  private mutating func append(_ letter: UInt8) {
    letters[count] = letter
    count += 1
    isAfterLetter = 1
  }
}
/// Stands for bytes of which the next ones have to be looked at.
private let other: UInt8 = 0xFF

/// What stands for each byte: a letter or a digit for itself in lower case, a separator for whatever
/// parts words, `other` where it isn't so simple.
private let plainBytes: [UInt8] = (0...UInt8.max).map { byte in
  if byte.isLetter { return byte | 0x20 }
  if byte.isDigit { return byte }
  return byte < 0x80 && byte != UInt8(ascii: "'") ? PlainLetters.separator : other
}

/// The plain letters of U+00C0 to U+00FF, which begin with the byte C3, a second one in the high byte;
/// × and ÷ stand for themselves.
private let latinLetters: [UInt16] = (0..<64).map { index in
  let text = String(Unicode.Scalar(UInt8(0xC0 + index)))
  let letters = Array(text.withoutDiacritics.lowercased().utf8)
  guard letters.count <= 2, letters.allSatisfy(\.isLetter) else { return 0x80 | UInt16(index) }
  return letters.reversed().reduce(0) { $0 << 8 | UInt16($1) }
}
