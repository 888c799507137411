import Miroir

/// Changes a tree, a step at a time.
struct TreeMutation {
  let root: MutableElement

  private static let namespace = "urn:miroir:portfolio:1"
  private static let names = BuiltIn.portfolio.elementNames
  private static let strangeNames = ["zzz", "Preuve", "présentation", "situatio", "é"]
  private static let values =
    BuiltIn.words + [
      "charte", "journal", "accueil", "charte journal", "E1.1", "E1.2", "E9.9", "exemple",
      "c2i2ms-2011", "2026-01", "2026-01-20", "2026-02-30", "20/01/2026", "", " ", "bilan", "1 x",
      "../x", "preuves", "preuves/charte.pdf", "preuves//charte.pdf", "http://exemple.fr/",
      "javascript:alert(1)", "1.0", "9.9", "sha256:00", "é", "𝔸", "<&\"'>", "a\nb\tc", "--", "]]>",
    ]

  func step(_ choices: inout Choices) {
    let all = root.all
    // A tree of that size has shown what it has to show.
    guard all.count < 2_000 else { return }
    let element = choices.pick(all)
    switch choices.below(13) {
    case 0: parent(of: element)?.remove(element)
    case 1: insert(element.copy, &choices)
    case 2: move(element, &choices)
    case 3: element.name.local = choices.pick(Self.names)
    case 4: set(choices.pick(BuiltIn.attributeNames), to: choices.pick(Self.values), in: element)
    case 5: set(choices.pick(BuiltIn.attributeNames), to: choices.text(), in: element)
    case 6:
      guard !element.attributes.isEmpty else { return }
      element.attributes.remove(at: choices.below(element.attributes.count))
    case 7: insert(MutableElement(name(choices.pick(Self.names))), &choices)
    case 8: add(choices.text(), to: element, &choices)
    case 9: element.name.namespace = choices.pick(["", "urn:autre", Self.namespace])
    case 10: element.name.local = choices.pick(Self.strangeNames)
    case 11: element.content = []
    default: nest(choices.next(), name(choices.pick(Self.names)), in: element)
    }
  }

  private func name(_ local: String) -> SourceName {
    SourceName(namespace: Self.namespace, local: local)
  }

  private func parent(of element: MutableElement) -> MutableElement? {
    root.all.first { $0.children.contains { $0 === element } }
  }

  private func insert(_ element: MutableElement, _ choices: inout Choices) {
    let home = choices.pick(root.all)
    home.content.insert(.element(element), at: choices.below(home.content.count + 1))
  }

  /// Takes an element out, so that it can't come to stand inside itself, and puts it elsewhere.
  private func move(_ element: MutableElement, _ choices: inout Choices) {
    guard let parent = parent(of: element) else { return }
    parent.remove(element)
    insert(element, &choices)
  }

  private func set(_ local: String, to value: String, in element: MutableElement) {
    let name = SourceName(local: local)
    element.attributes.removeAll { $0.name == name }
    element.attributes.append(SourceAttribute(name: name, value: value))
  }

  private func add(_ text: String, to element: MutableElement, _ choices: inout Choices) {
    guard !text.isEmpty else { return }
    element.content.insert(.text(text), at: choices.below(element.content.count + 1))
  }

  private func nest(_ levels: Int, _ name: SourceName, in element: MutableElement) {
    var home = element
    for _ in 0..<levels {
      let inner = MutableElement(name)
      home.content.append(.element(inner))
      home = inner
    }
  }
}
