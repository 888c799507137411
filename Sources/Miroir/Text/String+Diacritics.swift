extension String {
  /// This text with plain letters for accented ones: `Présenté` becomes `Presente`, `œ` `oe`.
  ///
  /// What has no plain letter is kept.
  var withoutDiacritics: String {
    unicodeScalars.reduce(into: "") { $0 += $1.plainLetters }
  }
}

extension Unicode.Scalar {
  /// The plain letters of a Latin one, nothing for a combining accent, itself otherwise.
  fileprivate var plainLetters: String {
    if isASCII { return String(self) }
    if (0x300...0x36F).contains(value) { return "" }
    let capital = properties.uppercaseMapping
    guard let scalar = capital.unicodeScalars.first, let plain = Self.plainCapitals[scalar] else {
      return String(self)
    }
    return properties.isLowercase ? plain.lowercased() : plain
  }

  private static let plainCapitals: [Unicode.Scalar: String] = {
    let spellings = [
      "A": "ÀÁÂÃÄÅĀĂĄ", "C": "ÇĆĈĊČ", "D": "ĎĐ", "E": "ÈÉÊËĒĔĖĘĚ", "G": "ĜĞĠĢ", "H": "ĤĦ",
      "I": "ÌÍÎÏĨĪĬĮİ", "J": "Ĵ", "K": "Ķ", "L": "ĹĻĽĿŁ", "N": "ÑŃŅŇ", "O": "ÒÓÔÕÖØŌŎŐ",
      "R": "ŔŖŘ", "S": "ŚŜŞŠ", "T": "ŢŤŦ", "U": "ÙÚÛÜŨŪŬŮŰŲ", "W": "Ŵ", "Y": "ÝŶŸ",
      "Z": "ŹŻŽ", "AE": "Æ", "OE": "Œ",
    ]
    let pairs = spellings.flatMap { plain, letters in letters.unicodeScalars.map { ($0, plain) } }
    return Dictionary(pairs) { first, _ in first }
  }()
}
