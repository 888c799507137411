/// What may stand where in a kind of document, as its XSD says.
public struct Grammar: Sendable {
  /// The namespace of its elements.
  public var namespace: String
  /// The name of the root element.
  public var root: String
  /// Its elements by name.
  let elements: [String: ElementDeclaration]
  /// Every element's name, in alphabetical order.
  public let elementNames: [String]

  /// The names of the elements that may hold an element of that name, in alphabetical order.
  func homes(of name: String) -> [String] {
    elements.values.filter { $0.slot(for: name) != nil }.map(\.name).sorted()
  }

  /// What the slip scanner must know of this kind of document.
  package var slipVocabulary: SlipVocabulary {
    let attributes = elements.values.flatMap(\.attributes)
    return SlipVocabulary(
      elements: Set(elements.keys),
      attributes: Set(attributes.map(\.name)),
      dateAttributes: Set(attributes.filter { $0.type == .date }.map(\.name)),
      identifierAttributes: ["id"])
  }
}

/// An element of a grammar.
///
/// A class, since whoever checks elements looks one up for each; it never changes.
final class ElementDeclaration: Sendable {
  let name: String
  /// What the schema says of it.
  let annotation: SchemaAnnotation
  /// The elements it may hold, in the XSD's order; 64 at most.
  let slots: [Slot]
  /// Whether its elements must come in that order.
  let isOrdered: Bool
  /// What text it may hold.
  let text: TextContent
  /// Whether it admits elements of other namespaces.
  let admitsForeign: Bool
  let attributes: [AttributeDeclaration]
  /// The names of those that must be there.
  let requiredAttributes: [String]

  init(
    name: String, annotation: SchemaAnnotation, slots: [Slot], isOrdered: Bool, text: TextContent,
    admitsForeign: Bool, attributes: [AttributeDeclaration]
  ) {
    precondition(slots.count <= 64, "\(name) may hold more elements than are told apart")
    self.name = name
    self.annotation = annotation
    self.slots = slots
    self.isOrdered = isOrdered
    self.text = text
    self.admitsForeign = admitsForeign
    self.attributes = attributes
    requiredAttributes = attributes.filter(\.isRequired).map(\.name)
  }

  /// What text an element may hold.
  enum TextContent: Sendable, Hashable {
    /// None: elements only.
    case none
    /// Text among elements.
    case mixed
    /// A value, and no element.
    case value(ValueType)
  }

  /// A place for an element.
  struct Slot: Sendable {
    var name: String
    var isRepeatable: Bool
  }

  func slot(for name: String) -> Slot? { slots.first { $0.name == name } }

  func attribute(named name: String) -> AttributeDeclaration? {
    attributes.first { $0.name == name }
  }
}

/// An attribute of a grammar; a class, as ``ElementDeclaration`` is.
final class AttributeDeclaration: Sendable {
  let name: String
  /// What the schema says of it.
  let annotation: SchemaAnnotation
  let type: ValueType
  let isRequired: Bool

  init(name: String, annotation: SchemaAnnotation, type: ValueType, isRequired: Bool) {
    self.name = name
    self.annotation = annotation
    self.type = type
    self.isRequired = isRequired
  }
}

/// What a schema says of an element or attribute to people.
///
/// It is put into words when a page asks for it, since a check of portfolios never does; a class, since
/// declarations are handed about.
final class SchemaAnnotation: Sendable {
  private let source: SourceElement?

  init(_ source: SourceElement?) { self.source = source }

  /// What the declared thing is; what comes from elsewhere, questions, is left out.
  var documentation: Phrase {
    let all = source?.children(named: "documentation") ?? []
    func text(_ language: Language) -> String {
      all.first { $0.language == language.rawValue && $0.attribute("source") == nil }?.value ?? ""
    }
    return Phrase(fr: FrenchText(stringLiteral: text(.french)), en: text(.english))
  }
}
