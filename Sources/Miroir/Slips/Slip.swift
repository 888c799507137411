/// A usual slip in a document's markup, with its place and, when certain, its mend.
///
/// Slips explain a document which isn't well-formed, or which a candidate typed by French habits;
/// they never feed the model. ``all(in:vocabulary:)`` finds them.
package struct Slip: Sendable, Hashable {
  /// What was mistyped.
  package enum Kind: Sendable, Hashable {
    /// An `&` which begins no reference, or a numeric reference which isn't one.
    case bareAmpersand
    /// A `<` which begins no tag, or one parted from its name by a blank.
    case bareLessThan
    /// A value between the quotes of a word processor, at one end at least.
    case typographicQuotes(attribute: String)
    /// A value which lacks a quote, or holds the very quote it stands between.
    case missingQuote(attribute: String)
    /// A named entity which XML doesn't know.
    case unknownEntity(name: String)
    /// An element never closed, or a tag without its `>`.
    ///
    /// Of a file which stops short, the name is what was being written: `p`, `/p`, `!--`…
    case unclosedTag(name: String)
    /// A closing tag which names another element than the one it closes.
    case mismatchedClosing(name: String, expected: String)
    /// A closing tag with nothing open of that name.
    case strayClosing(name: String)
    /// An element name typed with accents.
    case accentedTag(name: String, known: String)
    /// A date written day first.
    case frenchDate(attribute: String, iso: String)
    /// An identifier with characters it can't have.
    case badIdentifier(attribute: String, proposal: String)
  }

  /// What was mistyped.
  package var kind: Kind
  /// The byte offset of the offending character, tag or value.
  ///
  /// A tag is placed at its `<`, a missing quote at the attribute's name, typographic quotes at the
  /// written value, a date or identifier inside its quotes.
  package var offset: Int
  /// How many bytes are concerned.
  package var length: Int
  /// The edits which mend it; none when we can't be certain.
  ///
  /// Elements which have to be closed at one place share one edit, which closes them all.
  package var mend: [Edit]

  /// Creates a slip.
  package init(_ kind: Kind, at range: Range<Int>, mend: [Edit] = []) {
    self.kind = kind
    offset = range.lowerBound
    length = range.count
    self.mend = mend
  }

  /// A `<` in text or in a value, to be written `&lt;`.
  static func bareLessThan(at offset: Int) -> Slip {
    let range = offset..<offset + 1
    return Slip(.bareLessThan, at: range, mend: [Edit(range, Self.lessThan)])
  }

  private static let lessThan = Array("&lt;".utf8)
}
