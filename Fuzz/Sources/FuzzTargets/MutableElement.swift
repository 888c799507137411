import Miroir

/// An element that can be changed where it stands.
final class MutableElement {
  var name: SourceName
  var attributes: [SourceAttribute]
  var content: [Node]

  enum Node {
    case text(String)
    case element(MutableElement)
  }

  init(_ name: SourceName, _ attributes: [SourceAttribute] = [], _ content: [Node] = []) {
    (self.name, self.attributes, self.content) = (name, attributes, content)
  }

  convenience init(_ element: SourceElement) {
    let content = element.content.map { node -> Node in
      switch node {
      case .text(let text): .text(text)
      case .element(let child): .element(MutableElement(child))
      }
    }
    self.init(element.name, element.attributes, content)
  }

  var copy: MutableElement {
    let content = content.map { node -> Node in
      switch node {
      case .text: node
      case .element(let child): .element(child.copy)
      }
    }
    return MutableElement(name, attributes, content)
  }

  var children: [MutableElement] {
    content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }

  /// This element and all within.
  var all: [MutableElement] { [self] + children.flatMap(\.all) }

  func remove(_ child: MutableElement) {
    content.removeAll { if case .element(let element) = $0 { element === child } else { false } }
  }
}
