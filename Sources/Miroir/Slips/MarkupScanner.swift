/// Cuts a document into tokens, whatever state it is in: the first stage.
struct MarkupScanner {
  private let bytes: MarkupBytes
  private let tags: TagReader
  private var tokens = MarkupTokens()

  /// The tokens of a document, in order.
  static func tokens(of bytes: MarkupBytes, vocabulary: SlipVocabulary) -> MarkupTokens {
    var scanner = MarkupScanner(
      bytes: bytes, tags: TagReader(bytes: bytes, vocabulary: vocabulary))
    scanner.scan()
    return scanner.tokens
  }

  private init(bytes: MarkupBytes, tags: TagReader) {
    self.bytes = bytes
    self.tags = tags
  }

  private mutating func scan() {
    var position = 0
    while position < bytes.count {
      let markup = bytes.next("<", from: position) ?? bytes.count
      if markup > position { tokens.pieces.append(.text(position..<markup)) }
      position = markup < bytes.count ? scanMarkup(at: markup) : markup
    }
  }

  /// Reads what begins with the `<` at `start`, and returns where the rest begins.
  private mutating func scanMarkup(at start: Int) -> Int {
    if bytes[start + 1] == UInt8(ascii: "!") {
      if bytes.has("<!--", at: start) { return scanSection(at: start, "<!--", "-->") }
      if bytes.has("<![CDATA[", at: start) { return scanSection(at: start, "<![CDATA[", "]]>") }
      if bytes.has("<!DOCTYPE", at: start) { return scanDoctype(at: start) }
    }
    if bytes[start + 1] == UInt8(ascii: "?"), bytes.nameEnd(from: start + 2) > start + 2 {
      return scanInstruction(at: start)
    }
    return isCutShort(at: start) ? stop(at: start) : scanTag(at: start)
  }

  private mutating func scanTag(at start: Int) -> Int {
    switch tags.reading(at: start) {
    case .tag(let tag):
      tokens.append(tag)
      return tag.range.upperBound
    case .cutShort:
      return stop(at: start)
    case .text:
      tokens.pieces.append(.lessThan(start))
      return start + 1
    }
  }

  private mutating func scanSection(
    at start: Int, _ opening: StaticString, _ closing: StaticString
  ) -> Int {
    let content = start + opening.utf8CodeUnitCount
    guard let end = bytes.next(closing, from: content) else { return stop(at: start) }
    if bytes[start + 2] == UInt8(ascii: "[") { tokens.pieces.append(.verbatim(content..<end)) }
    return end + closing.utf8CodeUnitCount
  }

  /// A declaration without its `?` mustn't hide the document; other instructions may hold anything.
  private mutating func scanInstruction(at start: Int) -> Int {
    if bytes.text(start + 2..<bytes.nameEnd(from: start + 2)) == "xml" {
      var at = start + 1
      while at < bytes.count, !bytes.has("<", at: at), !bytes.has(">", at: at) { at += 1 }
      if bytes.has(">", at: at) {
        tokens.pieces.append(.declaration(start..<at + 1))
        return at + 1
      }
    }
    guard let end = bytes.next("?>", from: start + 2) else { return stop(at: start) }
    return end + 2
  }

  private mutating func scanDoctype(at start: Int) -> Int {
    var (at, depth) = (start, 0)
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""): at = bytes.next("\"", from: at + 1) ?? bytes.count
      case UInt8(ascii: "'"): at = bytes.next("'", from: at + 1) ?? bytes.count
      case UInt8(ascii: "<") where bytes.has("<!--", at: at):
        at = bytes.next("-->", from: at + 4).map { $0 + 2 } ?? bytes.count
      case UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ">"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      at += 1
      if depth == 0 { return at }
    }
    return stop(at: start)
  }

  /// Whether the document stops before we can tell what this `<` begins.
  private func isCutShort(at start: Int) -> Bool {
    let rest = bytes.count - start
    guard (2...8).contains(rest) else { return false }
    let written = bytes[start..<bytes.count]
    return ["</", "<?", "<!--", "<![CDATA[", "<!DOCTYPE"].contains { (opening: String) in
      opening.utf8.starts(with: written)
    }
  }

  /// Takes the rest of the document as something it doesn't finish.
  private mutating func stop(at start: Int) -> Int {
    let range = start..<bytes.count
    tokens.pieces.append(.unfinished(range, name: tags.unfinishedName(at: start)))
    return bytes.count
  }
}
