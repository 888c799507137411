/// The pieces of a well-formed document, from somewhere on, each with how deep it is.
struct MarkupWalk: Sequence, IteratorProtocol {
  /// A piece of markup, or a text up to the next one.
  struct Piece {
    /// What a piece is.
    enum Kind { case text, section, opening, empty, closing, other }

    var kind: Kind
    var range: Range<Int>
    /// How many elements that the walk met are open around it.
    var depth: Int
  }

  private let text: SourceText
  private var index: Int
  private var depth = 0

  /// Walks from `offset` on.
  init(_ text: SourceText, from offset: Int) {
    self.text = text
    index = offset
  }

  /// The next piece; none at the end, or where nothing well-formed goes on.
  mutating func next() -> Piece? {
    guard index < text.bytes.count, let (kind, end) = piece else { return nil }
    defer {
      depth += kind == .opening ? 1 : kind == .closing ? -1 : 0
      index = end
    }
    return Piece(kind: kind, range: index..<end, depth: depth)
  }

  private var piece: (Piece.Kind, Int)? {
    guard text.bytes[index] == UInt8(ascii: "<") else {
      return (.text, text.bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? text.bytes.count)
    }
    if let end = end(of: "<!--", "-->") ?? end(of: "<?", "?>") { return (.other, end) }
    if let end = end(of: "<![CDATA[", "]]>") { return (.section, end) }
    if let end = end(of: "</", ">") { return (.closing, end) }
    guard let tag = StartTag(at: index, in: text) else { return nil }
    return (tag.isEmpty(in: text) ? .empty : .opening, tag.range.upperBound)
  }

  /// Where the section that begins so ends, if one does.
  private func end(of opening: StaticString, _ closing: StaticString) -> Int? {
    let content = index + opening.utf8CodeUnitCount
    guard content <= text.bytes.count, text.bytes[index..<content].elementsEqual(opening.bytes)
    else { return nil }
    return text.bytes[content...].firstRange(of: closing.bytes)?.upperBound
  }
}

extension StartTag {
  /// Whether it closes its element too: `<situations/>`.
  func isEmpty(in text: SourceText) -> Bool {
    text.bytes[range.upperBound - 2] == UInt8(ascii: "/")
  }
}

extension StaticString {
  fileprivate var bytes: [UInt8] { Array(description.utf8) }
}
