/// What the scanner knows of the format.
package struct SlipVocabulary: Sendable {
  /// The names of elements: French, ASCII, lower case.
  package var elements: Set<String>
  /// The names of attributes.
  package var attributes: Set<String>
  /// The attributes which hold a date.
  package var dateAttributes: Set<String>
  /// The attributes which give an identifier.
  package var identifierAttributes: Set<String>
  /// The attributes which list identifiers; mending an identifier mends them too.
  package var referenceAttributes: Set<String>
  /// The elements which stand within text: they show where an unclosed element ended.
  package var prose: Set<String>

  /// Creates a vocabulary; the last two sets are those of a portfolio unless given.
  package init(
    elements: Set<String>, attributes: Set<String>, dateAttributes: Set<String>,
    identifierAttributes: Set<String>, referenceAttributes: Set<String> = ["preuves", "vers"],
    prose: Set<String> = [
      "p", "liste", "item", "bloc-citation", "em", "fort", "exp", "lien", "citation", "renvoi",
    ]
  ) {
    self.elements = elements
    self.attributes = attributes
    self.dateAttributes = dateAttributes
    self.identifierAttributes = identifierAttributes
    self.referenceAttributes = referenceAttributes
    self.prose = prose
  }
}

extension SlipVocabulary {
  /// The element meant by a name: the known one it is an accented spelling of, or itself.
  func element(for name: String) -> String {
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
    let folded = name.withoutDiacritics.lowercased()
    return elements.contains(folded) ? folded : name
  }

  /// Whether a name is a known element's, or looks like a mistyped one.
  func isFamiliar(_ name: String) -> Bool {
    elements.contains(element(for: name)) || Self.html.contains(name.lowercased())
      || name.utf8.count > 3 && elements.contains { name.misspelling(of: $0) != nil }
  }

  /// What people used to HTML write among words; single letters could be anything.
  private static let html: Set<String> = [
    "br", "div", "h1", "h2", "h3", "hr", "img", "li", "ol", "span", "strong", "sup", "table", "ul",
  ]

  /// Whether a name is the beginning of a known element's.
  func isBeginning(_ name: String) -> Bool {
    elements.contains { $0.utf8.starts(with: name.utf8) }
  }
}
