/// An element as it stands in a document, free of any parser's memory.
///
/// Readers hand elements about by the hundred: a copy shares what the first one holds.
public struct SourceElement: Sendable, Hashable {
  private var parts: Parts

  private final class Parts: Sendable {
    let name: SourceName
    let attributes: [SourceAttribute]
    let content: [SourceNode]
    let offset: Int

    init(
      _ name: SourceName, _ attributes: [SourceAttribute], _ content: [SourceNode], _ offset: Int
    ) {
      self.name = name
      self.attributes = attributes
      self.content = content
      self.offset = offset
    }
  }

  /// Joins the parts.
  public init(
    name: SourceName, attributes: [SourceAttribute] = [], content: [SourceNode] = [], offset: Int
  ) {
    parts = Parts(name, attributes, content, offset)
  }

  /// Its name.
  public var name: SourceName {
    get { parts.name }
    set { parts = Parts(newValue, attributes, content, offset) }
  }

  /// Its attributes, in the order of the document.
  public var attributes: [SourceAttribute] {
    get { parts.attributes }
    set { parts = Parts(name, newValue, content, offset) }
  }

  /// Its text and elements, in the order of the document; comments and processing instructions are
  /// left out.
  public var content: [SourceNode] {
    get { parts.content }
    set { parts = Parts(name, attributes, newValue, offset) }
  }

  /// The offset of its start tag's `<`, in bytes of the document's ``SourceText``.
  public var offset: Int {
    get { parts.offset }
    set { parts = Parts(name, attributes, content, newValue) }
  }

  /// Whether both are written the same at the same place.
  public static func == (one: SourceElement, other: SourceElement) -> Bool {
    one.parts === other.parts
      || (one.offset == other.offset && one.name == other.name
        && one.attributes == other.attributes && one.content == other.content)
  }

  /// Feeds what it is and where.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(attributes)
    hasher.combine(content)
    hasher.combine(offset)
  }

  /// The elements among the content.
  public var children: [SourceElement] {
    content.compactMap { node in
      if case .element(let element) = node { element } else { nil }
    }
  }

  /// The first child element of that name, in the same namespace as its parent.
  func child(_ name: String) -> SourceElement? {
    for case .element(let element) in content where element.isNamed(name, in: self) {
      return element
    }
    return nil
  }

  /// The child elements of that name, in the same namespace as their parent.
  func children(named name: String) -> [SourceElement] {
    content.compactMap { node in
      if case .element(let element) = node, element.isNamed(name, in: self) { element } else { nil }
    }
  }

  private func isNamed(_ name: String, in parent: SourceElement) -> Bool {
    self.name.local == name && self.name.namespace == parent.name.namespace
  }

  /// The value of the attribute of that name, in no namespace.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name.local == name && $0.name.namespace.isEmpty }?.value
  }

  /// All the text within, elements' tags left out.
  public var text: String {
    content.reduce(into: "") { text, node in
      switch node {
      case .text(let part): text += part
      case .element(let element): text += element.text
      }
    }
  }
}

/// A part of an element's content.
public enum SourceNode: Sendable, Hashable {
  /// A text, in which references stand for their characters.
  case text(String)
  /// An element.
  case element(SourceElement)
}

/// An attribute as it stands in a document.
public struct SourceAttribute: Sendable, Hashable {
  /// Its name.
  public var name: SourceName
  /// Its value, in which references stand for their characters.
  public var value: String

  /// Joins the parts.
  public init(name: SourceName, value: String) {
    self.name = name
    self.value = value
  }
}

/// A name with the namespace it belongs to.
public struct SourceName: Sendable, Hashable {
  /// The namespace's URI; empty when there is none.
  public var namespace: String
  /// The local part of the name.
  public var local: String

  /// Joins the parts.
  public init(namespace: String = "", local: String) {
    self.namespace = namespace
    self.local = local
  }
}
