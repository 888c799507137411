extension String {
  /// The text as it is written between tags or quotes: on one line, its markup as references, and
  /// without the characters that XML doesn't admit.
  var xmlEscaped: String {
    let admitted = String(String.UnicodeScalarView(unicodeScalars.filter(\.isXMLCharacter)))
    return admitted.xmlTokens.joined(separator: " ").unicodeScalars.reduce(into: "") {
      text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 admits it in a document.
  package var isXMLCharacter: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
