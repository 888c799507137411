/// A text of the candidate's: paragraphs, lists and quotations.
public struct Block: Sendable, Hashable {
  /// Its parts, in order. There is at least one, and each holds some text.
  public var parts: [BlockPart]
  /// Where it stands.
  public var place: Place
  /// Its language, where it says one.
  public var language: String?

  /// Its text alone: parts separated by a line break.
  public var text: String { parts.map(\.text).joined(separator: "\n") }
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
    switch self {
    case .paragraph(let inlines): inlines.text
    case .list(let items): items.map(\.text).joined(separator: "\n")
    case .quotation(let paragraphs, _): paragraphs.map(\.text).joined(separator: "\n")
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
}
