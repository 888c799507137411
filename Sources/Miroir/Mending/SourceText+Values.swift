extension SourceText {
  /// The bytes of an attribute's value, or of an element's text when no attribute is named, white
  /// space around it left aside; in a well-formed document.
  func value(of attribute: String?, at offset: Int) -> Range<Int>? {
    guard let attribute else { return content(ofElementAt: offset).map(trimmed) }
    let written = StartTag(at: offset, in: self)?.attributes.first { $0.localName == attribute }
    return written.map { trimmed($0.valueRange) }
  }

  /// The bytes of the words of an attribute's value.
  func words(of attribute: String, at offset: Int) -> [Range<Int>] {
    guard let value = value(of: attribute, at: offset) else { return [] }
    return bytes[value].split(whereSeparator: \.isXMLSpace).map(\.indices)
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The closing tags of those elements, by the places of their start tags; in a well-formed
  /// document.
  func closingTags(ofElementsAt offsets: Set<Int>) -> [Int: Range<Int>] {
    var closings: [Int: Range<Int>] = [:]
    guard !offsets.isEmpty else { return closings }
    var open: [Int] = []
    for piece in MarkupWalk(self, from: 0) {
      switch piece.kind {
      case .opening: open.append(piece.range.lowerBound)
      case .closing:
        if let start = open.popLast(), offsets.contains(start) { closings[start] = piece.range }
      case .empty, .text, .section, .other: continue
      }
    }
    return closings
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let written = bytes[range]
    let start = written.firstIndex { !$0.isXMLSpace } ?? range.upperBound
    let end = written.lastIndex { !$0.isXMLSpace }.map { $0 + 1 } ?? start
    return start..<end
  }
}
