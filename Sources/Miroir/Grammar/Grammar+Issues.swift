extension Grammar {
  /// Every fault of structure in the tree: what is unknown, misplaced, repeated, missing or written
  /// otherwise than it may be. A fault never hides another.
  public func issues(in root: SourceElement) -> [ReadingIssue] {
    var check = GrammarCheck(self, root.tree)
    check.visitRoot(root)
    let version = root.attribute("version").flatMap { FormatVersion($0.xmlTrimmed) }
    guard let version, version > .known else { return check.issues }
    return check.issues.map(\.readFromNewerVersion)
  }
}

extension ReadingIssue {
  /// In a document of a newer version than ours, what we don't know isn't a fault.
  fileprivate var readFromNewerVersion: ReadingIssue {
    var issue = self
    switch fault {
    case .unknownElement(let name, _?, _, _), .unknownAttribute(let name, _, _, _),
      .wrongValue(let name, _, .oneOf, _):
      issue.fault = .newerName(name)
    default: break
    }
    return issue
  }
}

private struct GrammarCheck {
  let grammar: Grammar
  private let tree: SourceTree
  var issues: [ReadingIssue] = []
  /// What elements of each of the tree's names are.
  private let kinds: [Kind]
  /// What was made of unknown names, since a slip in a name is often made more than once.
  private var unknownNames: [UnknownName: Fault] = [:]

  private struct UnknownName: Hashable {
    var name: String
    var parent: String
  }

  /// What an element is, by its name.
  private enum Kind {
    case known(ElementDeclaration)
    case unknown
    case foreign
  }

  init(_ grammar: Grammar, _ tree: SourceTree) {
    self.grammar = grammar
    self.tree = tree
    kinds = tree.names.map { name in
      guard name.namespace == grammar.namespace else { return .foreign }
      return grammar.elements[name.local].map(Kind.known) ?? .unknown
    }
  }

  mutating func visitRoot(_ root: SourceElement) {
    guard root.name.local == grammar.root, root.name.namespace == grammar.namespace,
      let declaration = grammar.elements[grammar.root]
    else {
      let fault = Fault.unknownElement(
        name: root.name.local, parent: nil, nearest: [grammar.root].nearest(to: root.name.local),
        expected: [grammar.root])
      return issues.append(ReadingIssue(fault, at: root.offset))
    }
    visit(root, as: declaration, in: nil)
  }

  private mutating func visit(
    _ element: SourceElement, as declaration: ElementDeclaration, in parent: Int?
  ) {
    checkAttributes(of: element, declaration, in: parent)
    checkText(of: element, declaration, in: parent)
    checkChildren(of: element, declaration)
  }

  // MARK: - Attributes

  private mutating func checkAttributes(
    of element: SourceElement, _ declaration: ElementDeclaration, in parent: Int?
  ) {
    for number in tree.element(element.number).attributes {
      let attribute = tree.attribute(number)
      guard let fault = fault(of: attribute, declaration) else { continue }
      issues.append(
        ReadingIssue(fault, at: element.offset, attribute: attribute.name.local, parent: parent))
    }
    for missing in declaration.requiredAttributes where !element.hasAttribute(missing) {
      let fault = Fault.missingAttribute(name: missing, element: declaration.name)
      issues.append(ReadingIssue(fault, at: element.offset, parent: parent))
    }
  }

  private func fault(of attribute: SourceAttribute, _ declaration: ElementDeclaration) -> Fault? {
    switch attribute.name.namespace {
    case "": break
    case SourceName.xml: return nil
    case SourceName.schemaInstance where attribute.name.isSchemaLocation: return nil
    default:
      return .unknownAttribute(
        name: attribute.name.local, element: declaration.name, nearest: nil, expected: [])
    }
    guard let known = declaration.attribute(named: attribute.name.local) else {
      let names = declaration.attributes.map(\.name)
      return .unknownAttribute(
        name: attribute.name.local, element: declaration.name,
        nearest: names.nearest(to: attribute.name.local), expected: names)
    }
    guard !known.type.admits(attribute.value) else { return nil }
    return .wrongValue(
      name: known.name, element: declaration.name, type: known.type,
      proposal: known.type.proposal(for: attribute.value))
  }

  // MARK: - Text

  private mutating func checkText(
    of element: SourceElement, _ declaration: ElementDeclaration, in parent: Int?
  ) {
    switch declaration.text {
    case .mixed: break
    case .none:
      guard element.hasTextOfItsOwn else { return }
      let fault = Fault.misplacedText(
        parent: declaration.name, expected: declaration.slots.map(\.name))
      issues.append(ReadingIssue(fault, at: element.offset, parent: element.offset))
    case .value(let type):
      let value = element.text
      guard !type.admits(value) else { return }
      let fault = Fault.wrongValue(
        name: "", element: declaration.name, type: type, proposal: type.proposal(for: value))
      issues.append(ReadingIssue(fault, at: element.offset, parent: parent))
    }
  }

  // MARK: - Children

  private mutating func checkChildren(
    of element: SourceElement, _ declaration: ElementDeclaration
  ) {
    var filled = FilledSlots()
    for number in element.nodeNumbers {
      guard case .element(let tag) = tree.nodes[number] else { continue }
      let child = SourceElement(tree, number)
      switch kinds[Int(tag.name.number)] {
      case .foreign: visitForeign(child, in: element, declaration)
      case .known(let known):
        if let fault = filled.fault(of: known.name, in: element, declaration, grammar) {
          issues.append(ReadingIssue(fault, at: child.offset, parent: element.offset))
        }
        visit(child, as: known, in: element.offset)
      case .unknown:
        let fault = unknown(child.name.local, in: declaration)
        issues.append(ReadingIssue(fault, at: child.offset, parent: element.offset))
        visitUnknown(child, fault)
      }
    }
  }

  /// What is inside an unknown element is read as if it were in the one it resembles.
  private mutating func visitUnknown(_ element: SourceElement, _ fault: Fault) {
    switch fault {
    case .unknownElement(_, _, let nearest?, _), .accentedName(_, let nearest):
      if let declaration = grammar.elements[nearest] {
        visit(element, as: declaration, in: element.offset)
      }
    default:
      for child in element.children {
        guard let known = grammar.elements[child.name.local] else { continue }
        visit(child, as: known, in: element.offset)
      }
    }
  }

  private mutating func visitForeign(
    _ child: SourceElement, in element: SourceElement, _ declaration: ElementDeclaration
  ) {
    guard !declaration.admitsForeign || child.name.namespace.isEmpty else { return }
    let fault = Fault.foreignElement(name: child.name.local, parent: declaration.name)
    issues.append(ReadingIssue(fault, at: child.offset, parent: element.offset))
  }

  private mutating func unknown(_ name: String, in declaration: ElementDeclaration) -> Fault {
    let key = UnknownName(name: name, parent: declaration.name)
    if let known = unknownNames[key] { return known }
    let fault = explain(name, in: declaration)
    unknownNames[key] = fault
    return fault
  }

  private func explain(_ name: String, in declaration: ElementDeclaration) -> Fault {
    let expected = declaration.slots.map(\.name)
    let alike = grammar.elementNames.first { $0.folded == name.folded }
    let nearest = alike ?? expected.nearest(to: name)
    if let nearest, nearest.folded == name.folded, !name.utf8.allSatisfy({ $0 < 0x80 }) {
      return .accentedName(name: name, known: nearest)
    }
    return .unknownElement(
      name: name, parent: declaration.name, nearest: nearest, expected: expected)
  }
}

/// The places of an element that its children took so far.
private struct FilledSlots {
  /// Those that were taken, a bit for each.
  private var taken: UInt64 = 0
  /// The first child in those that were taken again, by its offset: it is looked for once.
  private var firsts: [Int: Int] = [:]
  private var furthest = 0

  /// Takes the next child's place, or says why it can't have it.
  mutating func fault(
    of name: String, in parent: SourceElement, _ declaration: ElementDeclaration, _ grammar: Grammar
  ) -> Fault? {
    guard let index = declaration.slots.firstIndex(where: { $0.name == name }) else {
      return .misplacedElement(
        name: name, parent: declaration.name, homes: grammar.homes(of: name))
    }
    let slot: UInt64 = 1 << UInt64(index)
    defer { taken |= slot }
    if taken & slot != 0, !declaration.slots[index].isRepeatable {
      let first = firsts[index] ?? parent.child(name)?.offset ?? parent.offset
      firsts[index] = first
      return .repeatedElement(name: name, parent: declaration.name, first: first)
    }
    guard declaration.isOrdered, index < furthest else {
      furthest = max(furthest, index)
      return nil
    }
    return .lateElement(
      name: name, parent: declaration.name, before: declaration.slots[furthest].name)
  }
}

extension SourceName {
  static let xml = "http://www.w3.org/XML/1998/namespace"
  fileprivate static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

  /// Where an editor finds the schema; the only attributes of XML Schema that documents may have.
  fileprivate var isSchemaLocation: Bool {
    local == "schemaLocation" || local == "noNamespaceSchemaLocation"
  }
}

extension SourceElement {
  /// Whether text other than white space stands directly inside.
  fileprivate var hasTextOfItsOwn: Bool {
    nodeNumbers.contains { number in
      guard case .text(let text) = tree.nodes[number] else { return false }
      return tree.withBytes(of: text) { bytes in !bytes.allSatisfy(\.isXMLSpace) }
    }
  }
}
