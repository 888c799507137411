extension SourceText {
  /// Where the first text other than white space stands directly in the element whose start tag is
  /// at `offset`, in a well-formed document.
  func ownText(ofElementAt offset: Int) -> Int? {
    guard let tag = StartTag(at: offset, in: self) else { return nil }
    for piece in MarkupWalk(self, from: tag.range.upperBound) {
      switch piece.kind {
      case .text where piece.depth == 0:
        if let found = bytes[piece.range].firstIndex(where: { !$0.isXMLSpace }) { return found }
      case .section where piece.depth == 0: return piece.range.lowerBound
      case .closing where piece.depth == 0: return nil
      case .text, .section, .opening, .empty, .closing, .other: continue
      }
    }
    return nil
  }

  /// What stands between the tags of the element whose start tag is at `offset`, in a well-formed
  /// document; nothing when the start tag closes it too.
  func content(ofElementAt offset: Int) -> Range<Int>? {
    guard let tag = StartTag(at: offset, in: self), !tag.isEmpty(in: self) else { return nil }
    let start = tag.range.upperBound
    let closing = MarkupWalk(self, from: start).first { $0.kind == .closing && $0.depth == 0 }
    return closing.map { start..<$0.range.lowerBound }
  }

  /// Where the element whose start tag is at `offset` ends, in a well-formed document.
  func end(ofElementAt offset: Int) -> Int? {
    guard let tag = StartTag(at: offset, in: self) else { return nil }
    guard let content = content(ofElementAt: offset) else { return tag.range.upperBound }
    return MarkupWalk(self, from: content.upperBound).first { _ in true }?.range.upperBound
  }
}
