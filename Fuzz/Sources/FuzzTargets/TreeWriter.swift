import Miroir

/// A tree in writing, with the tree that must be read from it.
struct TreeWriter {
  /// How it is written.
  enum Layout {
    /// Straight on.
    case plain
    /// Attributes the other way round, other quotes, comments, references, a prefix.
    case other
  }

  private(set) var bytes: [UInt8] = []
  /// What must be read: the places of the tags, and adjacent texts as one.
  private(set) var expected: SourceElement?
  private let layout: Layout

  init(writing root: MutableElement, layout: Layout) {
    self.layout = layout
    if layout == .other { add("<?xml version='1.0'?>\n<!-- é <p> -->\n") }
    expected = write(root, namespace: "")
    if layout == .other { add("\n<!-- fin -->\n") }
  }

  private mutating func write(_ element: MutableElement, namespace: String) -> SourceElement {
    let offset = bytes.count
    let content = writeTags(of: element, in: namespace)
    return SourceElement(
      name: element.name, attributes: element.attributes, content: content, offset: offset)
  }

  /// Writes an element; tells what it holds.
  private mutating func writeTags(
    of element: MutableElement, in namespace: String
  ) -> [SourceNode] {
    var read: [SourceNode] = []
    let name = element.name
    // A prefix for the namespace of portfolios; the rest declares its own, or that it has none.
    let isPrefixed = layout == .other && name.namespace == "urn:miroir:portfolio:1"
    let tag = (isPrefixed ? "m:" : "") + name.local
    let inherited = isPrefixed ? namespace : name.namespace
    add("<" + tag)
    if isPrefixed { add(" xmlns:m=\"\(name.namespace)\"") }
    if inherited != namespace { add(" xmlns=\"\(inherited)\"") }
    for attribute in layout == .other ? element.attributes.reversed() : element.attributes {
      write(attribute)
    }
    guard layout == .other || !element.content.isEmpty else {
      add("/>")
      return read
    }
    add(layout == .other ? "\n>" : ">")
    for node in element.content {
      switch node {
      case .text(let text):
        write(text)
        read.append(text)
      case .element(let child): read.append(.element(write(child, namespace: inherited)))
      }
    }
    add("</" + tag + ">")
    return read
  }

  private mutating func write(_ attribute: SourceAttribute) {
    let prefix = attribute.name.namespace.isEmpty ? "" : "xml:"
    let quote = layout == .other ? "'" : "\""
    let value = escaped(attribute.value, inAttribute: true)
    add(" \(prefix)\(attribute.name.local)=\(quote)\(value)\(quote)")
  }

  private mutating func write(_ text: String) {
    guard layout == .other else { return add(escaped(text, inAttribute: false)) }
    let half = text.unicodeScalars.count / 2
    let parts = [text.unicodeScalars.prefix(half), text.unicodeScalars.dropFirst(half)]
    add(
      parts.map { escaped(String(String.UnicodeScalarView($0)), inAttribute: false) }
        .joined(separator: "<!-- & -->"))
  }

  private func escaped(_ text: String, inAttribute: Bool) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&apos;"
      case "\n" where inAttribute, "\t" where inAttribute: "&#\(scalar.value);"
      case "a" where layout == .other: "&#x61;"
      default: String(scalar)
      }
    }.joined()
  }

  private mutating func add(_ text: String) { bytes += text.utf8 }
}

extension [SourceNode] {
  /// Adds a text after what there is.
  fileprivate mutating func append(_ text: String) {
    if case .text(let before)? = last {
      self[count - 1] = .text(before + text)
    } else {
      append(.text(text))
    }
  }
}
