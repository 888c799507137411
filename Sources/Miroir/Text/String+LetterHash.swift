extension String {
  /// A number that texts share when their letters and digits are the same, capitals, accents,
  /// punctuation and spaces left aside; nothing when there are none.
  ///
  /// Texts that differ hardly ever share it: who finds two that do compares them.
  var letterHash: UInt64? {
    var text = self
    let start: UInt64 = 0xCBF2_9CE4_8422_2325
    let hash = text.withUTF8 { bytes in
      var hash = start
      bytes.forEachPlainLetter { letter in
        hash = (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
      } atEndOfWord: {
      }
      return hash ^ hash >> 29
    }
    return hash == start ^ start >> 29 ? nil : hash
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Goes over the letters and digits of a text, in lower case and without accents, and says where
  /// words end; those of other alphabets are given byte by byte. `l’air` is one word.
  @inline(__always)
  func forEachPlainLetter(_ body: (UInt8) -> Void, atEndOfWord end: () -> Void) {
    let letters = latinLetters
    var index = 0
    while index < count {
      let byte = self[index]
      index += 1
      if byte.isLetter {
        body(byte | 0x20)
      } else if byte < 0x80 {
        if byte.isDigit { body(byte) } else if byte != UInt8(ascii: "'") { end() }
      } else if byte == 0xC3, index < count {
        let letter = letters[Int(self[index] & 0x3F)]
        body(UInt8(letter & 0xFF))
        if letter > 0xFF { body(UInt8(letter >> 8)) }
        index += 1
      } else if byte == 0xC2 || byte == 0xE2 {
        // Non-breaking spaces, guillemets, dashes, typographic apostrophes.
        let isApostrophe =
          byte == 0xE2 && index + 1 < count && self[index] == 0x80 && self[index + 1] == 0x99
        index += byte == 0xC2 ? 1 : 2
        if !isApostrophe { end() }
      } else if byte == 0xC5, index < count, self[index] & 0xFE == 0x92 {
        body(UInt8(ascii: "o"))
        body(UInt8(ascii: "e"))
        index += 1
      } else if byte == 0xCC, index < count {
        // An accent after its letter.
        index += 1
      } else {
        body(byte)
      }
    }
  }
}

/// The plain letters of U+00C0 to U+00FF, which begin with the byte C3, a second one in the high byte;
/// × and ÷ stand for themselves.
private let latinLetters: [UInt16] = (0..<64).map { index in
  let text = String(Unicode.Scalar(UInt8(0xC0 + index)))
  let letters = Array(text.withoutDiacritics.lowercased().utf8)
  guard letters.count <= 2, letters.allSatisfy(\.isLetter) else { return 0x80 | UInt16(index) }
  return letters.reversed().reduce(0) { $0 << 8 | UInt16($1) }
}
