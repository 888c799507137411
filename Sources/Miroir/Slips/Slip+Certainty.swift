extension Slip {
  /// The mend, when nothing else can have been meant.
  ///
  /// A slip's own ``mend`` is the likeliest one, good for reading on; this one may be written down.
  package func certainMend(in bytes: [UInt8], vocabulary: SlipVocabulary) -> Mend? {
    let bytes = MarkupBytes(bytes)
    let isCertain =
      switch kind {
      case .bareAmpersand: bytes.isPlainAmpersand(at: offset)
      case .bareLessThan:
        replacements == [Array("&lt;".utf8)] && bytes.isPlainLessThan(at: offset, vocabulary)
      case .typographicQuotes: mendsQuotesAlone && isPlainValue(in: bytes, vocabulary)
      case .missingQuote: mendsQuotesAlone && isPlainValue(in: bytes, vocabulary)
      case .unknownEntity(let name): HTMLEntities.character(named: name) != nil
      case .unclosedTag(let name): name == "?xml" || lacksOnlyBracket(in: bytes, vocabulary)
      case .mismatchedClosing(let name, let expected):
        vocabulary.isMistyped(name, for: expected) || vocabulary.isMistyped(expected, for: name)
      case .accentedTag: true
      case .strayClosing, .frenchDate, .badIdentifier: false
      }
    return isCertain && !mend.isEmpty ? Mend(mend, uncovers: true) : nil
  }

  private var replacements: [[UInt8]] { mend.map(\.replacement) }

  private var range: Range<Int> { offset..<offset + length }
}

extension SlipVocabulary {
  /// Whether a name which no element has can only be that one mistyped.
  fileprivate func isMistyped(_ name: String, for element: String) -> Bool {
    elements.contains(element) && !elements.contains(name)
      && name.isMistyped(element, among: elements, lettersAtLeast: 4)
  }
}

// MARK: - Text

extension MarkupBytes {
  /// Whether the `&` here can't be the beginning of a reference: `R&D`, not `d&eacute`.
  fileprivate func isPlainAmpersand(at offset: Int) -> Bool {
    let start = spaceEnd(from: offset + 1)
    guard self[start] != UInt8(ascii: "#") else { return false }
    var end = start
    while self[end].isLetter || self[end].isDigit { end += 1 }
    let name = text(start..<end)
    // An address: `?id=3&copy=2`.
    if self[end] == UInt8(ascii: "=") { return true }
    return start > offset + 1
      ? self[end] != UInt8(ascii: ";") || !HTMLEntities.isBegun(by: name)
      : !HTMLEntities.isBegun(by: name)
  }

  /// Whether the `<` here can't be the beginning of a tag, however badly written.
  fileprivate func isPlainLessThan(at offset: Int, _ vocabulary: SlipVocabulary) -> Bool {
    guard !"!?/[".utf8.contains(self[offset + 1]) else { return false }
    let start = spaceEnd(from: offset + 1)
    let end = nameEnd(from: start)
    guard end > start else { return self[start] != UInt8(ascii: "/") }
    guard !vocabulary.isFamiliar(text(start..<end)) else { return false }
    return start > offset + 1 || !isAnswered(start..<end)
  }

  /// Whether a `>` or the closing tag of that name comes next.
  private func isAnswered(_ name: Range<Int>) -> Bool {
    var at = name.upperBound
    while at < count, self[at] != UInt8(ascii: "<"), self[at] != UInt8(ascii: ">") { at += 1 }
    return self[at] == UInt8(ascii: ">")
      || has("</", at: at) && text(at + 2..<nameEnd(from: at + 2)) == text(name)
  }
}

extension HTMLEntities {
  /// Whether these letters may be an entity without its semicolon, alone or with a word after it.
  fileprivate static func isBegun(by letters: String) -> Bool {
    if isPredefined(letters) || character(named: letters) != nil { return true }
    return (2...8).contains { length in
      let name = String(letters.prefix(length))
      return length < letters.count && character(named: name) != nil
        && (["nbsp", "laquo", "raquo", "rsquo"] + accents).contains { name.hasSuffix($0) }
    }
  }

  private static let accents = ["acute", "grave", "circ", "uml", "cedil", "tilde", "ring", "lig"]
}

// MARK: - Tags

extension Slip {
  /// Whether nothing changes but the quotes at the ends of a value.
  private var mendsQuotesAlone: Bool {
    mend.count <= 2 && replacements.allSatisfy { $0.isEmpty || $0 == [0x22] || $0 == [0x27] }
  }

  /// Whether the value of a slip of quotes ends where it seems to.
  private func isPlainValue(in bytes: MarkupBytes, _ vocabulary: SlipVocabulary) -> Bool {
    let end = mend.last?.range.lowerBound ?? range.upperBound
    let closes = mend.last?.range.isEmpty == true
    guard let start = mend.first?.range.upperBound, start <= end else { return false }
    // With one edit, the other quote is there already, or the value begins where the edit ends.
    let value = mend.count == 2 ? start..<end : bytes.writtenValue(in: range)
    let text = bytes[value]
    guard !text.isEmpty, !text.contains(where: { "<>\"".utf8.contains($0) }) else { return false }
    guard closes || kind.isOfMissingQuote else { return true }
    let isWord = !text.contains { $0.isXMLSpace || "='".utf8.contains($0) }
    if bytes.has("/>", at: range.upperBound), text.contains(UInt8(ascii: "/")) { return false }
    return isWord
      || closes && bytes.isFollowedByAttribute(range.upperBound, vocabulary)
        && !text.contains(UInt8(ascii: "=")) && !text.contains(.newline)
  }

  /// Whether a closing tag, and nothing else, waits for its `>`.
  private func lacksOnlyBracket(in bytes: MarkupBytes, _ vocabulary: SlipVocabulary) -> Bool {
    guard bytes.has("</", at: offset), replacements == [[UInt8(ascii: ">")]],
      let end = mend.first?.range.lowerBound
    else { return false }
    let next = bytes.spaceEnd(from: end)
    let name = bytes.text(offset + 2..<bytes.nameEnd(from: offset + 2))
    return vocabulary.elements.contains(name)
      && (next >= bytes.count || bytes[next] == UInt8(ascii: "<"))
  }
}

extension Slip.Kind {
  fileprivate var isOfMissingQuote: Bool {
    if case .missingQuote = self { true } else { false }
  }
}

extension MarkupBytes {
  /// What stands after the `=` of an attribute, without quotes.
  fileprivate func writtenValue(in range: Range<Int>) -> Range<Int> {
    let equals = self[range].firstIndex(of: UInt8(ascii: "="))
    var start = spaceEnd(from: equals.map { $0 + 1 } ?? range.lowerBound)
    var end = range.upperBound
    while start < end, let mark = quotationMark(at: start) { start += mark.length }
    while let mark = quotationMark(endingAt: end, notBefore: start) { end -= mark.length }
    return start..<max(start, end)
  }

  /// Whether a blank and a known, quoted attribute come next.
  fileprivate func isFollowedByAttribute(_ offset: Int, _ vocabulary: SlipVocabulary) -> Bool {
    let start = spaceEnd(from: offset)
    guard start > offset, offersAttribute(at: start) else { return false }
    let end = nameEnd(from: start)
    return vocabulary.attributes.contains(text(start..<end))
      && quotationMark(at: spaceEnd(from: spaceEnd(from: end) + 1)) != nil
  }
}
