/// A text of the candidate's: paragraphs, lists and quotations.
public struct Block: Sendable, Hashable {
  /// Its parts, in order. There is at least one, and each shows something.
  public var parts: [BlockPart]
  /// Where it stands.
  public var place: Place
  /// Its language, where it isn't the portfolio's.
  public var language: String?

  /// Its text alone: parts separated by a line break.
  public var text: String { parts.map(\.text).joined(separator: "\n") }

  /// Its cross-references.
  var references: [(to: Identifier?, place: Place)] { parts.flatMap(\.lines).flatMap(\.references) }
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
  public var text: String { lines.map(\.text).joined(separator: "\n") }

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
public indirect enum Inline: Sendable, Hashable {
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
  case reference([Inline], to: Identifier?, place: Place)
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
  public var text: String { map(\.text).joined() }

  /// The cross-references, nested ones too.
  fileprivate var references: [(to: Identifier?, place: Place)] {
    flatMap { inline -> [(to: Identifier?, place: Place)] in
      switch inline {
      case .text: []
      case .emphasis(let inner), .strong(let inner), .superscript(let inner), .link(let inner, _),
        .quotation(let inner, _), .language(let inner, _):
        inner.references
      case .reference(let inner, let target, let place): [(target, place)] + inner.references
      }
    }
  }
}

extension String {
  /// Whether it has fewer words, parted by white space, than that; it is read no further.
  func hasFewerWords(than limit: Int) -> Bool {
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
