/// Decides whether a `<` begins a tag, and reads it.
struct TagReader {
  /// What a `<` turns out to begin.
  enum Reading {
    /// A tag, whole or lacking its `>`.
    case tag(MarkupTag)
    /// A tag in the middle of which the document stops.
    case cutShort
    /// Nothing: it is text.
    case text
  }

  private let bytes: MarkupBytes
  private let vocabulary: SlipVocabulary
  private let attributes: AttributeReader

  /// Creates a reader of the tags of a document.
  init(bytes: MarkupBytes, vocabulary: SlipVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    attributes = AttributeReader(bytes: bytes, vocabulary: vocabulary)
  }

  /// Reads what begins with the `<` at `start`.
  func reading(at start: Int) -> Reading {
    guard let tag = name(at: start) else { return .text }
    return tag.form == .closing ? closing(tag) : opening(tag)
  }

  /// What to call what the document stops in the middle of: `p`, `/p`, `!--`…
  func unfinishedName(at start: Int) -> String {
    if bytes.has("<![CDATA[", at: start) { return "![CDATA[" }
    if bytes.has("<!--", at: start) { return "!--" }
    let hasSign = "!?/".utf8.contains(bytes[start + 1])
    return bytes.text(start + 1..<bytes.nameEnd(from: start + (hasSign ? 2 : 1)))
  }

  /// A tag with only its name read; nothing if no name follows.
  ///
  /// A blank is forgiven before a known name: `< p>`, `</ p>`.
  private func name(at start: Int) -> MarkupTag? {
    var at = blankEnd(from: start + 1)
    let isClosing = bytes[at] == UInt8(ascii: "/")
    if isClosing { at = blankEnd(from: at + 1) }
    let end = bytes.nameEnd(from: at)
    guard end > at else { return nil }
    let name = bytes.text(at..<end)
    let isParted = at > start + (isClosing ? 2 : 1)
    guard !isParted || vocabulary.elements.contains(name) else { return nil }
    return MarkupTag(
      range: start..<end, nameRange: at..<end, name: name, element: vocabulary.element(for: name),
      form: isClosing ? .closing : .opening, isParted: isParted, isTentative: isParted)
  }

  private func closing(_ read: MarkupTag) -> Reading {
    var tag = read
    let end = bytes.spaceEnd(from: tag.nameRange.upperBound)
    if bytes[end] == UInt8(ascii: ">") {
      tag.range = tag.range.lowerBound..<end + 1
      return .tag(tag)
    }
    guard !tag.isParted else { return .text }
    if end == bytes.count { return .cutShort }
    tag.missingBracket = tag.nameRange.upperBound
    return vocabulary.isFamiliar(tag.name) ? .tag(tag) : .text
  }

  private func opening(_ read: MarkupTag) -> Reading {
    var tag = read
    let list = attributes.list(from: tag.nameRange.upperBound)
    let isKnown = vocabulary.elements.contains(tag.element)
    // To a word, `x<y`, or to another `<`, in which case it is a guillemet: `<<oui>>`.
    let before = bytes[tag.range.lowerBound - 1]
    let isGlued = before.isWordByte || before == UInt8(ascii: "<")
    guard isPlausible(tag, list, isGlued: isGlued) else { return .text }
    if list.ending == .endOfDocument { return .cutShort }
    tag.attributes = list.attributes
    tag.isTentative = tag.isParted || isGlued && !isKnown
    if list.ending == .nextTag {
      tag.range = tag.range.lowerBound..<list.lastEnd
      tag.missingBracket = list.attributes.last?.isSure == false ? nil : list.lastEnd
    } else {
      tag.form = list.ending == .slash ? .empty : .opening
      tag.range = tag.range.lowerBound..<list.end
    }
    return .tag(tag)
  }

  /// Whether this is a tag rather than a comparison: `<p>` and `<truc a="b">` are, `a<b et c` isn't.
  private func isPlausible(_ tag: MarkupTag, _ list: AttributeList, isGlued: Bool) -> Bool {
    let isTidy = !list.hasLooseWords && (list.ending == .bracket || list.ending == .slash)
    if tag.isParted { return isTidy }
    if isTidy { return !isGlued || list.attributes.allSatisfy(\.hasQuote) || isFamiliar(tag) }
    if isGlued { return false }
    return isFamiliar(tag)
      || list.end == tag.nameRange.upperBound && list.end == bytes.count
        && vocabulary.isBeginning(tag.name)
  }

  private func isFamiliar(_ tag: MarkupTag) -> Bool { vocabulary.isFamiliar(tag.name) }

  private func blankEnd(from offset: Int) -> Int {
    var at = offset
    while bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return at
  }
}
