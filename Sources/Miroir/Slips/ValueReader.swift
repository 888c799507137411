/// Reads the value of an attribute in a tag whose quotes are broken somewhere.
///
/// A quote closes a value when what follows it is the rest of a tag. When none does, the value ends
/// before the next attribute or the end of the tag, so that the damage stays there.
struct ValueReader {
  private let bytes: MarkupBytes
  private let vocabulary: SlipVocabulary

  /// Creates a reader of the values of a document.
  init(bytes: MarkupBytes, vocabulary: SlipVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
  }

  /// Reads the attribute whose name is at `name` and whose value begins at `start`.
  func attribute(_ name: Range<Int>, value start: Int) -> MarkupAttribute {
    let quoted = quotedValue(at: start)
    let text = bytes.text(name)
    return MarkupAttribute(
      name: text, range: name.lowerBound..<quoted.written.upperBound,
      value: quoted.value(in: bytes), hasQuote: quoted.opening != nil || quoted.closing != nil,
      slip: quoted.slip(of: text, at: name.lowerBound, in: bytes))
  }

  private func quotedValue(at start: Int) -> QuotedValue {
    let opening = bytes.quotationMark(at: start)
    let content = start + (opening?.length ?? 0)
    if let opening, let closing = closing(of: opening, from: content),
      let mark = bytes.quotationMark(at: closing)
    {
      return QuotedValue(
        opening: opening, content: content..<closing, closing: mark, isSure: true)
    }
    let limit = limit(from: content)
    let end = bytes.trimmedEnd(before: limit, notBefore: content)
    let mark = lastMark(of: content..<end)
    let isCut = limit >= bytes.count || bytes[limit] == UInt8(ascii: "<")
    return QuotedValue(
      opening: opening, content: content..<end - (mark?.length ?? 0), closing: mark,
      isSure: mark != nil || !isCut && end > content)
  }

  /// The mark at the end of a value, unless it closes one inside the value: `le « web »`.
  private func lastMark(of value: Range<Int>) -> QuotationMark? {
    let end = value.upperBound
    guard let mark = bytes.quotationMark(endingAt: end, notBefore: value.lowerBound) else {
      return nil
    }
    let others = (value.lowerBound..<end - mark.length)
      .count { bytes.quotationMark(at: $0)?.family == mark.family }
    return mark.family == .single || others.isMultiple(of: 2) ? mark : nil
  }

  /// Where the mark stands which closes a value.
  ///
  /// Never far: the search stops where another value opens with the same kind of mark, so that all
  /// the searches of a document take linear time.
  private func closing(of mark: QuotationMark, from start: Int) -> Int? {
    var (at, inner, isPastBracket, isDoubtful) = (start, Int?.none, false, false)
    while at < bytes.count {
      if let other = bytes.quotationMark(at: at) {
        let isCandidate = other.closes(mark)
        if isCandidate, endsValue(at + other.length) { return at }
        if isCandidate, opensValue(at) || isDoubtful { return inner }
        if isCandidate { inner = inner ?? at }
        isDoubtful = isDoubtful || opensValue(at)
      } else if bytes[at] == UInt8(ascii: "<") {
        // A `>` and then a tag: the tag whose value this is has ended long since.
        if mark.straight == nil || isPastBracket && beginsTag(at) { return inner }
        isDoubtful = true
      } else if bytes[at] == UInt8(ascii: ">") {
        (isPastBracket, isDoubtful) = (true, true)
      }
      at += 1
    }
    return inner
  }

  /// Whether the rest of a tag begins here: its end, or a blank and an attribute.
  private func endsValue(_ offset: Int) -> Bool {
    let next = bytes.spaceEnd(from: offset)
    return next >= bytes.count || bytes.has(">", at: next) || bytes.has("/>", at: next)
      || next > offset && bytes.offersAttribute(at: next)
  }

  /// Whether the mark here follows an `=`.
  private func opensValue(_ offset: Int) -> Bool {
    bytes[bytes.trimmedEnd(before: offset) - 1] == UInt8(ascii: "=")
  }

  private func beginsTag(_ offset: Int) -> Bool {
    bytes.has("</", at: offset) || bytes.nameEnd(from: offset + 1) > offset + 1
  }

  /// Where a value without closing quote must end: the next attribute, the end of the tag, a tag.
  private func limit(from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
      if bytes[at] == UInt8(ascii: ">") {
        return at > start && bytes.has("/", at: at - 1) ? at - 1 : at
      }
      let next = bytes.spaceEnd(from: at)
      if next > at || at == start, beginsAttribute(next) { return at }
      at = max(next, at + 1)
    }
    return at
  }

  /// Whether an attribute begins here: it is quoted, or has a known name.
  private func beginsAttribute(_ offset: Int) -> Bool {
    guard bytes.offersAttribute(at: offset) else { return false }
    let nameEnd = bytes.nameEnd(from: offset)
    let value = bytes.spaceEnd(from: bytes.spaceEnd(from: nameEnd) + 1)
    return bytes.quotationMark(at: value) != nil
      || vocabulary.attributes.contains(bytes.text(offset..<nameEnd))
  }
}
