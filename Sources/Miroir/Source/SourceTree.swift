/// The elements, attributes and texts of a document, in its order, in a few arrays.
///
/// A portfolio has some two thousand of them. An object for each, and a string for each text that is
/// cut up at once, would take more time than the parser does.
package final class SourceTree: Sendable {
  /// What texts are pieces of: UTF-8.
  private let bytes: [UInt8]
  /// The root first, and each element before what is within.
  let nodes: [Node]
  private let attributes: [Attribute]
  /// Every name met, most of them once.
  let names: [SourceName]
  /// The texts that don't stand among the bytes as they are.
  private let copies: [String]

  /// An element or a text.
  enum Node {
    case element(Element)
    case text(Text)
  }

  /// An element's start tag, and where what is within ends.
  struct Element {
    var name: Name
    /// The offset of its `<`.
    var offset: Int32
    /// The numbers of its attributes.
    var attributes: Range<Int32>
    /// The number of the first node after it that isn't within.
    var end: Int32
  }

  /// An attribute of an element.
  struct Attribute {
    var name: Name
    var value: Text
  }

  /// The number of a name.
  package struct Name: Equatable {
    var number: Int32
  }

  /// Where a text is.
  enum Text {
    case bytes(Range<Int32>)
    case copy(Int32)
  }

  private init(
    bytes: [UInt8], nodes: [Node], attributes: [Attribute], names: [SourceName], copies: [String]
  ) {
    self.bytes = bytes
    self.nodes = nodes
    self.attributes = attributes
    self.names = names
    self.copies = copies
  }

  /// Whether each text and each value stands among the bytes as it is read.
  var isVerbatim: Bool { copies.isEmpty }

  subscript(_ name: Name) -> SourceName { names[Int(name.number)] }

  /// The element of that number.
  func element(_ number: Int) -> Element {
    guard case .element(let element) = nodes[number] else { preconditionFailure("not an element") }
    return element
  }

  /// The attribute of that number.
  func attribute(_ number: Int32) -> SourceAttribute {
    let attribute = attributes[Int(number)]
    return SourceAttribute(name: self[attribute.name], value: string(attribute.value))
  }

  /// The name of the attribute of that number.
  func nameOfAttribute(_ number: Int32) -> SourceName { self[attributes[Int(number)].name] }

  /// A text by itself.
  func string(_ text: Text) -> String {
    if case .copy(let number) = text { return copies[Int(number)] }
    return withBytes(of: text) { String(decoding: $0, as: UTF8.self) }
  }

  /// What `body` makes of the bytes of a text, in UTF-8.
  func withBytes<Result>(
    of text: Text, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    switch text {
    case .copy(let number):
      var copy = copies[Int(number)]
      return copy.withUTF8(body)
    case .bytes(let range): return bytes[range.asInt].withUnsafeBufferPointer(body)
    }
  }
}

extension SourceTree {
  /// Makes a tree, tag after tag.
  package struct Builder {
    private let bytes: [UInt8]
    private var nodes: [Node] = []
    private var attributes: [Attribute] = []
    private var names: [SourceName] = []
    /// The last namespace met: sharing memory, two names of one are told at once.
    private var namespace = ""
    private var copies: [String] = []
    /// The numbers of the elements that aren't closed yet.
    private var open: [Int] = []
    /// How many attributes have their element.
    private var attributed = 0

    /// Begins the tree of a document, whose ranges may be given as texts.
    package init(of bytes: [UInt8] = []) {
      self.bytes = bytes
      // Room for most documents: a tag or a text takes some fifty bytes.
      nodes.reserveCapacity(bytes.count >> 5)
      attributes.reserveCapacity(bytes.count >> 6)
    }

    /// Adds a name, which may be there already: who meets it again better keeps the number.
    package mutating func add(_ name: SourceName) -> Name {
      if !name.namespace.isEmpty, name.namespace != namespace { namespace = name.namespace }
      let shared = name.namespace.isEmpty ? "" : namespace
      names.append(SourceName(namespace: shared, local: name.local))
      return Name(number: Int32(names.count - 1))
    }

    /// Adds an attribute to the next element that is opened.
    ///
    /// The range must begin and end between two characters of the document, which is UTF-8.
    package mutating func add(_ name: Name, in range: Range<Int>) {
      attributes.append(Attribute(name: name, value: .bytes(range.asInt32)))
    }

    /// Adds an attribute to the next element that is opened.
    package mutating func add(_ name: Name, _ value: String) {
      attributes.append(Attribute(name: name, value: copy(value)))
    }

    /// Opens an element, unless the root is closed.
    package mutating func open(_ name: Name, at offset: Int) {
      guard nodes.isEmpty || !open.isEmpty else { return }
      open.append(nodes.count)
      let offset = Int32(clamping: offset)
      nodes.append(
        .element(Element(name: name, offset: offset, attributes: takeAttributes(), end: 0)))
    }

    /// Closes the last element that is open.
    package mutating func close() {
      guard let last = open.popLast(), case .element(var element) = nodes[last] else { return }
      element.end = Int32(nodes.count)
      nodes[last] = .element(element)
    }

    /// Adds a text to the element that is open.
    ///
    /// The range must begin and end between two characters of the document, which is UTF-8.
    package mutating func addText(in range: Range<Int>) {
      if !open.isEmpty { nodes.append(.text(.bytes(range.asInt32))) }
    }

    /// Adds a text to the element that is open.
    package mutating func add(_ text: String) {
      if !open.isEmpty { nodes.append(.text(copy(text))) }
    }

    /// The root, once it is closed.
    package var root: SourceElement? {
      guard open.isEmpty, !nodes.isEmpty else { return nil }
      return SourceElement(
        SourceTree(
          bytes: bytes, nodes: nodes, attributes: attributes, names: names, copies: copies), 0)
    }

    private mutating func copy(_ text: String) -> Text {
      copies.append(text)
      return .copy(Int32(copies.count - 1))
    }

    /// Adds an element of another tree, and all within; elements are called what `newName` says.
    mutating func add(
      _ element: SourceElement, newName: (SourceName, Int) -> SourceName? = { _, _ in nil }
    ) {
      let tree = element.tree
      let shift = Int32(nodes.count - element.number)
      var known: [Int32: Name] = [:]
      func own(_ name: Name) -> Name {
        let own = known[name.number] ?? add(tree[name])
        known[name.number] = own
        return own
      }
      for node in tree.nodes[element.number..<element.end] {
        switch node {
        case .text(let text): nodes.append(.text(copy(tree.string(text))))
        case .element(let element):
          for number in element.attributes {
            let attribute = tree.attributes[Int(number)]
            add(own(attribute.name), tree.string(attribute.value))
          }
          let attributes = takeAttributes()
          let name = newName(tree[element.name], Int(element.offset)).map { add($0) }
          nodes.append(
            .element(
              Element(
                name: name ?? own(element.name), offset: element.offset, attributes: attributes,
                end: element.end + shift)))
        }
      }
    }

    /// The attributes that have no element yet.
    private mutating func takeAttributes() -> Range<Int32> {
      defer { attributed = attributes.count }
      return (attributed..<attributes.count).asInt32
    }
  }
}

extension Range<Int32> {
  fileprivate var asInt: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

extension Range<Int> {
  /// Safe from overflow: documents have 64 MiB at most.
  fileprivate var asInt32: Range<Int32> { Int32(lowerBound)..<Int32(upperBound) }
}
