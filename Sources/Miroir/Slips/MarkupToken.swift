/// A document as ``MarkupScanner`` cuts it.
struct MarkupTokens {
  /// Its pieces, in order.
  var pieces: [MarkupToken] = []
  /// Its tags, in order: pieces are small, tags aren't.
  var tags: [MarkupTag] = []

  /// Adds a tag after the other pieces.
  mutating func append(_ tag: MarkupTag) {
    pieces.append(.tag(tags.count))
    tags.append(tag)
  }
}

/// A piece of a document.
///
/// Comments, processing instructions and the DOCTYPE leave no token.
enum MarkupToken {
  /// Text, in which references count.
  case text(Range<Int>)
  /// The content of a CDATA section.
  case verbatim(Range<Int>)
  /// A `<` which begins nothing.
  case lessThan(Int)
  /// The tag of that number.
  case tag(Int)
  /// The XML declaration.
  case declaration(Range<Int>)
  /// What the document stops in the middle of; always the last token.
  case unfinished(Range<Int>, name: String)
}

/// A tag as written.
struct MarkupTag {
  /// What a tag does.
  enum Form { case opening, closing, empty }

  /// From its `<` to past its `>`, or to where a `>` is missing.
  var range: Range<Int>
  /// Where its name stands.
  var nameRange: Range<Int>
  /// Its name as written.
  var name: String
  /// The element meant: the known name of which `name` is an accented spelling, or `name`.
  var element: String
  /// What it does.
  var form: Form
  /// Its attributes, in order.
  var attributes: [MarkupAttribute] = []
  /// Where a `>` is missing.
  var missingBracket: Int?
  /// Whether it is parted from its `<` by a blank.
  var isParted = false
  /// Whether it is text after all unless another tag answers it.
  var isTentative = false
}

/// An attribute as written.
struct MarkupAttribute {
  /// Its name.
  var name: String
  /// From its name to past its closing quote.
  var range: Range<Int>
  /// Its value, without quotes.
  var value: Range<Int>
  /// Whether there is a quotation mark, of any kind, at one end of its value at least.
  var hasQuote = true
  /// What is wrong with its quotes.
  var slip: Slip?

  /// Whether we know where its value ends.
  var isSure: Bool { slip?.mend.isEmpty != true }
}
