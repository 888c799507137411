/// A document in which a `~` stands for each byte that isn't ASCII.
///
/// libxml2 decodes a text that has one accent character by character, several times slower than one
/// without. It reads this likeness instead, and what it finds is taken from the document at the same
/// place. Text, attributes and comments admit any character but a few of ASCII, which the likeness
/// keeps; a `~` in a name, a reference, a DOCTYPE or an encoding is a fault. So what is well-formed
/// here is well-formed in the document, with the same tree: a fault means that the document itself
/// must be read.
struct ASCIILikeness {
  let bytes: [UInt8]

  static let substitute = UInt8(ascii: "~")

  /// Nothing when the document is ASCII anyway, or has one of the two characters beyond ASCII that
  /// XML doesn't admit and UTF-8 does, U+FFFE and U+FFFF.
  ///
  /// - Parameter document: A document in UTF-8.
  init?(of document: [UInt8]) {
    var isASCII = true
    var mayHaveNoncharacters = false
    bytes = [UInt8](unsafeUninitializedCapacity: document.count) { likeness, count in
      var highest: UInt8 = 0
      for index in 0..<document.count {
        let byte = document[index]
        highest = max(highest, byte)
        likeness.initializeElement(at: index, to: byte < 0x80 ? byte : Self.substitute)
      }
      isASCII = highest < 0x80
      mayHaveNoncharacters = highest >= 0xEF
      count = document.count
    }
    guard !isASCII, !mayHaveNoncharacters || !document.hasNoncharacter else { return nil }
  }
}

extension [UInt8] {
  /// Whether U+FFFE or U+FFFF is in it.
  fileprivate var hasNoncharacter: Bool {
    indices.dropLast(2).contains { index in
      self[index] == 0xEF && self[index + 1] == 0xBF && self[index + 2] >= 0xBE
    }
  }
}
