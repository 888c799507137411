/// A text of the candidate's: paragraphs, lists and quotations.
///
/// Rules hand blocks about by the hundred, and ask for their texts: a copy shares what the first one
/// holds, and the text is put together once.
public struct Block: Sendable, Hashable {
  /// Its parts, in order. There is at least one, and each shows something.
  public var parts: [BlockPart] { content.parts }
  /// Where it stands.
  public var place: Place { content.place }
  /// Its language, where it isn't the portfolio's.
  public var language: String? { content.language }
  /// Its text alone: parts separated by a line break.
  public var text: String { content.text }

  private let content: Content

  private final class Content: Sendable {
    let parts: [BlockPart]
    let place: Place
    let language: String?
    let text: String
    /// Whatever in it is more than text.
    let marked: [Inline]

    init(parts: [BlockPart], place: Place, language: String?) {
      self.parts = parts
      self.place = place
      self.language = language
      text = parts.count == 1 ? parts[0].text : parts.map(\.text).joined(separator: "\n")
      marked = parts.marked
    }
  }

  /// Joins the parts.
  init(parts: [BlockPart], place: Place, language: String?) {
    content = Content(parts: parts, place: place, language: language)
  }

  /// Whether both say the same at the same place.
  public static func == (one: Block, other: Block) -> Bool {
    one.content === other.content
      || (one.parts == other.parts && one.place == other.place && one.language == other.language)
  }

  /// Feeds what it says and where.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(parts)
    hasher.combine(place)
    hasher.combine(language)
  }

  /// Whether it is more than text.
  var isMarked: Bool { !content.marked.isEmpty }

  /// Its cross-references.
  var references: [(to: Identifier?, place: Place)] {
    content.marked.compactMap { inline in
      if case .reference(_, let target, let place) = inline { (target, place) } else { nil }
    }
  }

  /// The addresses of the pages that it links to.
  var links: [String] {
    content.marked.compactMap { inline in
      if case .link(_, let href) = inline { href } else { nil }
    }
  }

  /// Whether it marks a quotation without saying where it comes from.
  var hasQuotationWithoutSource: Bool {
    parts.contains { part in
      if case .quotation(_, let source) = part { source.isBlank } else { false }
    }
      || content.marked.contains { inline in
        if case .quotation(_, let source) = inline { source.isBlank } else { false }
      }
  }

}

extension [BlockPart] {
  /// Whatever in them is more than text, outer pieces first; nothing in most blocks.
  fileprivate var marked: [Inline] {
    var marked: [Inline] = []
    for part in self {
      switch part {
      case .paragraph(let inlines): inlines.addMarked(to: &marked)
      case .list(let lines), .quotation(let lines, _):
        for line in lines { line.addMarked(to: &marked) }
      }
    }
    return marked
  }
}

/// A part of a block.
public enum BlockPart: Sendable, Hashable {
  /// A paragraph.
  case paragraph([Inline])
  /// A list, an item after the other.
  case list([[Inline]])
  /// A quotation: its paragraphs, and where it comes from.
  case quotation([[Inline]], source: String?)

  /// Its text alone.
  public var text: String {
    if case .paragraph(let inlines) = self { return inlines.text }
    return lines.map(\.text).joined(separator: "\n")
  }

  /// Its paragraphs or items.
  var lines: [[Inline]] {
    switch self {
    case .paragraph(let inlines): [inlines]
    case .list(let items): items
    case .quotation(let paragraphs, _): paragraphs
    }
  }
}

/// A piece of a paragraph.
public enum Inline: Sendable, Hashable {
  /// A text, its white space folded.
  case text(String)
  /// Emphasis.
  case emphasis([Inline])
  /// Importance.
  case strong([Inline])
  /// A superscript.
  case superscript([Inline])
  /// A link to a page.
  case link([Inline], href: String?)
  /// A quotation.
  case quotation([Inline], source: String?)
  /// A cross-reference to evidence or to a situation.
  indirect case reference([Inline], to: Identifier?, place: Place)
  /// A change of language.
  case language([Inline], String)

  /// Its text alone.
  public var text: String {
    switch self {
    case .text(let text): text
    case .emphasis(let inlines), .strong(let inlines), .superscript(let inlines),
      .link(let inlines, _), .quotation(let inlines, _), .reference(let inlines, _, _),
      .language(let inlines, _):
      inlines.text
    }
  }
}

extension [Inline] {
  /// The text alone.
  public var text: String {
    count == 1 ? self[0].text : reduce(into: "") { $0 += $1.text }
  }

  /// Adds the pieces that are more than text, nested ones too.
  fileprivate func addMarked(to marked: inout [Inline]) {
    for inline in self {
      switch inline {
      case .text: continue
      case .emphasis(let inner), .strong(let inner), .superscript(let inner), .link(let inner, _),
        .quotation(let inner, _), .language(let inner, _), .reference(let inner, _, _):
        marked.append(inline)
        inner.addMarked(to: &marked)
      }
    }
  }
}

extension String? {
  /// Whether nothing is written.
  fileprivate var isBlank: Bool { self?.xmlTrimmed.isEmpty != false }
}

extension String {
  /// Whether it has fewer words, parted by white space, than that; it is read no further.
  func hasFewerWords(than limit: Int) -> Bool {
    guard !hasPlainWords(limit) else { return false }
    var count = 0
    var isInWord = false
    for scalar in unicodeScalars {
      if scalar.isBlank {
        isInWord = false
      } else if !isInWord, scalar.isLetterOrNumber {
        isInWord = true
        count += 1
        if count == limit { return false }
      }
    }
    return true
  }

  /// Whether ASCII alone shows that it has so many words, as it does of most texts: its letters and
  /// spaces make them, whatever other characters add to them.
  private func hasPlainWords(_ limit: Int) -> Bool {
    let bytes = utf8Span.span
    var count = 0
    var isInWord = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") {
        isInWord = false
      } else if !isInWord, byte.isLetter {
        isInWord = true
        count += 1
        if count == limit { return true }
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    isASCII ? self == " " || (0x9...0xD).contains(value) : properties.isWhitespace
  }

  fileprivate var isLetterOrNumber: Bool {
    guard isASCII else { return properties.isAlphabetic || properties.numericType != nil }
    let byte = UInt8(truncatingIfNeeded: value)
    return byte.isLetter || byte.isDigit
  }
}
