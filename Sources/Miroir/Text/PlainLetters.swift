/// The letters and digits of a text, in lower case and without accents, some at a time; those of
/// other alphabets stay byte by byte. `l’air` is one word.
///
/// What a sign is, is told for itself and never guessed: nothing tells where words end. To be used
/// no longer than the bytes are there.
struct PlainLetters: Sequence, IteratorProtocol {
  /// Letters that follow one another.
  struct Piece {
    /// The letters, the first one lowest.
    var letters: UInt64 = 0
    /// How many there are, eight at most; there may be none.
    var count = 0
    /// Whether a word ends after them.
    var endsWord = false
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Begins at the start of a text in UTF-8.
  init(of text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The next letters.
  @inline(__always)
  mutating func next() -> Piece? {
    guard index < text.count else { return nil }
    let word = text.word(at: index)
    var piece = Piece(count: word.letterCount)
    piece.letters = word.lowercased.prefix(piece.count)
    index &+= piece.count
    guard piece.count < 8, index < text.count else { return piece }
    let byte = text[index]
    if byte < 0x80, !byte.isDigit {
      piece.endsWord = byte != UInt8(ascii: "'")
      index &+= 1
    } else if piece.count <= 6 {
      let sign = OtherSign(in: text, at: index)
      piece.letters |= sign.letters &<< UInt64(piece.count &* 8)
      piece.count &+= sign.count
      piece.endsWord = sign.endsWord
      index &+= sign.length
    }
    return piece
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from `index` on, zeros after the last one.
  @inline(__always)
  fileprivate func word(at index: Int) -> ByteWord {
    guard let start = baseAddress else { return ByteWord(0) }
    if index + 8 <= count { return ByteWord(at: start + index) }
    return ByteWord((index..<count).reversed().reduce(0) { $0 << 8 | UInt64(self[$1]) })
  }
}

extension ByteWord {
  /// How many letters of ASCII it begins with.
  @inline(__always)
  fileprivate var letterCount: Int {
    let low = lowercased.all & ~Self.highest
    let fromA = low &+ Self.each(0x80 - UInt8(ascii: "a"))
    let pastZ = low &+ Self.each(0x7F - UInt8(ascii: "z"))
    return ((~fromA | pastZ | all) & Self.highest).bytesBeforeMark
  }

  /// The letters in lower case.
  @inline(__always)
  fileprivate var lowercased: ByteWord { ByteWord(all | Self.each(0x20)) }
}

/// A digit, or something beyond ASCII.
private struct OtherSign {
  /// The plain letters that stand for it, the first one lowest.
  var letters: UInt64 = 0
  /// How many these are, two at most.
  var count = 0
  var endsWord = false
  /// How many bytes it takes.
  var length: Int

  init(in text: UnsafeBufferPointer<UInt8>, at start: Int) {
    let byte = text[start]
    let next = start + 1 < text.count ? text[start + 1] : 0
    switch byte {
    case 0xC3 where next != 0:
      letters = UInt64(plainLatin[Int(next & 0x3F)])
      count = letters > 0xFF ? 2 : 1
      length = 2
    case 0xC5 where next & 0xFE == 0x92:
      letters = UInt64(UInt8(ascii: "o")) | UInt64(UInt8(ascii: "e")) << 8
      (count, length) = (2, 2)
    case 0xE2 where next == 0x80 && start + 2 < text.count && text[start + 2] == 0x99:
      length = 3
    // Non-breaking spaces, guillemets, dashes.
    case 0xC2, 0xE2:
      endsWord = true
      length = min(byte == 0xC2 ? 2 : 3, text.count - start)
    // An accent after its letter.
    case 0xCC where next != 0: length = 2
    default: (letters, count, length) = (UInt64(byte), 1, 1)
    }
  }
}

/// The plain letters of U+00C0 to U+00FF, which begin with the byte C3: a second one is in the high
/// byte; × and ÷ stand for themselves.
private let plainLatin = InlineArray<64, UInt16> { index in
  let text = String(Unicode.Scalar(UInt8(0xC0 + index)))
  let letters = Array(text.withoutDiacritics.lowercased().utf8)
  guard letters.count <= 2, letters.allSatisfy(\.isLetter) else { return 0x80 | UInt16(index) }
  return letters.reversed().reduce(0) { $0 << 8 | UInt16($1) }
}
