/// A value and the marks around it, whatever they are.
struct QuotedValue {
  /// The mark before it.
  var opening: QuotationMark?
  /// What stands between the marks.
  var content: Range<Int>
  /// The mark after it.
  var closing: QuotationMark?
  /// Whether its end is certain.
  var isSure: Bool

  /// The value with its marks.
  var written: Range<Int> {
    content.lowerBound - (opening?.length ?? 0)..<content.upperBound + (closing?.length ?? 0)
  }

  /// The value itself, without the blanks inside typographic marks and without doubled quotes.
  func value(in bytes: MarkupBytes) -> Range<Int> {
    let (opens, closes) = edges(in: bytes)
    return opens.upperBound..<closes.lowerBound
  }

  /// What is wrong with the marks, for an attribute which begins at `start`.
  func slip(of attribute: String, at start: Int, in bytes: MarkupBytes) -> Slip? {
    let inner = innerQuotes(in: bytes)
    let marks = [opening, closing].compactMap { $0 }
    if marks.contains(where: { $0.straight == nil }) {
      return Slip(
        .typographicQuotes(attribute: attribute), at: written, mend: mend(inner, in: bytes))
    }
    guard opening == nil || opening != closing || value(in: bytes) != content || !inner.isEmpty
    else { return nil }
    let range = start..<max(start, written.upperBound)
    return Slip(.missingQuote(attribute: attribute), at: range, mend: mend(inner, in: bytes))
  }

  /// The straight quote which the mended value stands between.
  private var quote: UInt8 { opening?.straight ?? closing?.straight ?? UInt8(ascii: "\"") }

  private func mend(_ inner: [Int], in bytes: MarkupBytes) -> [Edit] {
    guard isSure else { return [] }
    let (opens, closes) = edges(in: bytes)
    let entity = Array((quote == UInt8(ascii: "'") ? "&apos;" : "&quot;").utf8)
    let edits =
      [Edit(opens, [quote])] + inner.map { Edit($0..<$0 + 1, entity) } + [Edit(closes, [quote])]
    return edits.filter { !(bytes[$0.range].elementsEqual($0.replacement)) }
  }

  /// What the quotes replace: the marks, with the blanks inside typographic ones.
  private func edges(in bytes: MarkupBytes) -> (opens: Range<Int>, closes: Range<Int>) {
    var (start, end) = contentWithoutDoubledQuotes(in: bytes)
    if let opening, opening.straight == nil { start = bytes.blankEnd(from: start, notAfter: end) }
    if let closing, closing.straight == nil {
      end = bytes.blankStart(before: end, notBefore: start)
    }
    return (written.lowerBound..<start, end..<written.upperBound)
  }

  /// `id="a""` and `id=""a""` have a quote too many at the ends; `"dit "oui""` has none.
  private func contentWithoutDoubledQuotes(in bytes: MarkupBytes) -> (start: Int, end: Int) {
    let (start, end) = (content.lowerBound, content.upperBound)
    switch content.filter({ bytes[$0] == quote }) {
    case [start] where end > start + 1: return (start + 1, end)
    case [end - 1] where end > start + 1: return (start, end - 1)
    case [start, end - 1]: return (start + 1, end - 1)
    default: return (start, end)
    }
  }

  /// The quotes within the value which would end it too soon.
  private func innerQuotes(in bytes: MarkupBytes) -> [Int] {
    value(in: bytes).filter { bytes[$0] == quote }
  }
}
