/// Looks at the XML declaration, which a word processor spoils like the rest.
struct DeclarationReader {
  private let bytes: MarkupBytes

  /// Creates a reader of the declaration of a document.
  init(bytes: MarkupBytes) { self.bytes = bytes }

  /// The slips of the declaration: its typographic quotes, and a `?` missing at its end.
  func slips(in range: Range<Int>) -> [Slip] {
    let marks = range.filter { bytes.quotationMark(at: $0) != nil }
    let pairs = stride(from: 0, to: marks.count - 1, by: 2).map { (marks[$0], marks[$0 + 1]) }
    return pairs.compactMap(typographicQuotes) + openEnd(of: range)
  }

  private func typographicQuotes(opening: Int, closing: Int) -> Slip? {
    guard let first = bytes.quotationMark(at: opening), let last = bytes.quotationMark(at: closing),
      first.straight == nil || last.straight == nil
    else { return nil }
    let value = QuotedValue(
      opening: first, content: opening + first.length..<closing, closing: last, isSure: true)
    return value.slip(of: name(before: opening), at: opening, in: bytes)
  }

  /// The name of the attribute whose value begins at an offset.
  private func name(before value: Int) -> String {
    let equals = bytes.trimmedEnd(before: value) - 1
    let end = bytes.trimmedEnd(before: equals)
    var start = end
    while bytes[start - 1].isWordByte { start -= 1 }
    return start < end ? bytes.text(start..<end) : ""
  }

  private func openEnd(of range: Range<Int>) -> [Slip] {
    let end = range.upperBound - 1
    guard !bytes.has("?>", at: end - 1) else { return [] }
    let edit = Edit(inserting: [UInt8(ascii: "?")], at: end)
    return [Slip(.unclosedTag(name: "?xml"), at: range, mend: [edit])]
  }
}
