/// An element as it stands in a document, free of any parser's memory.
///
/// Readers hand elements about by the hundred: a copy shares the tree that it is in.
public struct SourceElement: Sendable, Hashable {
  let tree: SourceTree
  /// The number of its node.
  let number: Int

  /// The element of that number.
  init(_ tree: SourceTree, _ number: Int) {
    self.tree = tree
    self.number = number
  }

  /// Joins the parts.
  public init(
    name: SourceName, attributes: [SourceAttribute] = [], content: [SourceNode] = [], offset: Int
  ) {
    var builder = SourceTree.Builder()
    for attribute in attributes {
      builder.add(builder.add(attribute.name), attribute.value)
    }
    builder.open(builder.add(name), at: offset)
    for node in content {
      switch node {
      case .text(let text): builder.add(text)
      case .element(let element): builder.add(element)
      }
    }
    builder.close()
    guard let root = builder.root else { preconditionFailure("a root that isn't closed") }
    self = root
  }

  /// Its name.
  public var name: SourceName { tree[tree.element(number).name] }

  /// Its attributes, in the order of the document.
  public var attributes: [SourceAttribute] {
    get { tree.element(number).attributes.map(tree.attribute) }
    set { self = SourceElement(name: name, attributes: newValue, content: content, offset: offset) }
  }

  /// Its text and elements, in the order of the document; comments and processing instructions are
  /// left out.
  public var content: [SourceNode] {
    get {
      nodeNumbers.map { number in
        switch tree.nodes[number] {
        case .text(let text): .text(tree.string(text))
        case .element: .element(SourceElement(tree, number))
        }
      }
    }
    set {
      self = SourceElement(name: name, attributes: attributes, content: newValue, offset: offset)
    }
  }

  /// The offset of its start tag's `<`, in bytes of the document's ``SourceText``.
  public var offset: Int { Int(tree.element(number).offset) }

  /// The number of the first node after it that isn't within.
  var end: Int { Int(tree.element(number).end) }

  /// The numbers of the nodes directly within.
  var nodeNumbers: NodeNumbers { NodeNumbers(tree, (number + 1)..<end) }

  /// Whether both are written the same at the same place.
  public static func == (one: SourceElement, other: SourceElement) -> Bool {
    one.tree === other.tree && one.number == other.number
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
    nodeNumbers.compactMap { number in
      if case .element = tree.nodes[number] { SourceElement(tree, number) } else { nil }
    }
  }

  /// The first child element of that name, in the same namespace as its parent.
  func child(_ name: String) -> SourceElement? {
    let namespace = self.name.namespace
    for number in nodeNumbers where tree.isElement(number, name, in: namespace) {
      return SourceElement(tree, number)
    }
    return nil
  }

  /// The child elements of that name, in the same namespace as their parent.
  func children(named name: String) -> [SourceElement] {
    let namespace = self.name.namespace
    return nodeNumbers.compactMap { number in
      tree.isElement(number, name, in: namespace) ? SourceElement(tree, number) : nil
    }
  }

  /// The value of the attribute of that name, in no namespace.
  public func attribute(_ name: String) -> String? { attribute(name, in: "") }

  /// The value of the attribute of that name in that namespace.
  func attribute(_ name: String, in namespace: String) -> String? {
    for number in tree.element(number).attributes {
      let found = tree.nameOfAttribute(number)
      if found.local == name, found.namespace == namespace { return tree.attribute(number).value }
    }
    return nil
  }

  /// Whether it has an attribute of that name, in no namespace.
  func hasAttribute(_ name: String) -> Bool {
    tree.element(number).attributes.contains { number in
      let found = tree.nameOfAttribute(number)
      return found.local == name && found.namespace.isEmpty
    }
  }

  /// All the text within, elements' tags left out.
  public var text: String {
    var text = ""
    for case .text(let piece) in tree.nodes[(number + 1)..<end] {
      if text.isEmpty { text = tree.string(piece) } else { text += tree.string(piece) }
    }
    return text
  }

  /// What `body` makes of the bytes of its text, in UTF-8, if that is all it holds, as is usual.
  func withOnlyText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard end == number + 2, case .text(let text) = tree.nodes[number + 1] else { return nil }
    return tree.withBytes(of: text, body)
  }
}

extension SourceTree {
  /// Whether the node of that number is an element of that name.
  fileprivate func isElement(_ number: Int, _ name: String, in namespace: String) -> Bool {
    guard case .element(let element) = nodes[number] else { return false }
    let found = self[element.name]
    return found.local == name && found.namespace == namespace
  }
}

/// The numbers of nodes side by side, what is within left out.
struct NodeNumbers: Sequence, IteratorProtocol {
  private let tree: SourceTree
  private var rest: Range<Int>

  init(_ tree: SourceTree, _ range: Range<Int>) {
    self.tree = tree
    rest = range
  }

  mutating func next() -> Int? {
    guard let number = rest.first else { return nil }
    let end =
      if case .element(let element) = tree.nodes[number] { Int(element.end) } else { number + 1 }
    rest = end..<rest.upperBound
    return number
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
