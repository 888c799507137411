extension Block {
  /// Reads a block; nothing when it shows nothing.
  ///
  /// Bare text is ordinary: a blank line ends a paragraph, `p` is allowed, and both may be mixed. The
  /// text is in the `language` of what it is in, unless it says another.
  init?(_ element: SourceElement, at place: Place, _ language: String? = nil) {
    let reader = BlockReader(namespace: element.name.namespace, place: place)
    let parts = reader.parts(of: element.content)
    guard !parts.isEmpty else { return nil }
    self.init(parts: parts, place: place, language: element.language ?? language)
  }
}

private struct BlockReader {
  /// Elements of other namespaces are no markup of ours: their text alone is kept.
  let namespace: String
  let place: Place

  func parts(of content: [SourceNode]) -> [BlockPart] {
    guard content.contains(where: { isPart($0) }) else {
      return paragraphs(of: content).map(BlockPart.paragraph)
    }
    var parts: [BlockPart] = []
    var pending: [SourceNode] = []
    func flush() {
      parts += paragraphs(of: pending).map(BlockPart.paragraph)
      pending = []
    }
    for node in content {
      guard case .element(let element) = node, let kind = kind(of: element) else {
        pending.append(node)
        continue
      }
      flush()
      parts += self.parts(of: element, kind)
    }
    flush()
    return parts
  }

  private func isPart(_ node: SourceNode) -> Bool {
    if case .element(let element) = node { kind(of: element) != nil } else { false }
  }

  /// What part of a block an element makes by itself, if it does.
  private func kind(of element: SourceElement) -> BlockElement? {
    element.name.namespace == namespace ? BlockElement(rawValue: element.name.local) : nil
  }

  private func parts(of element: SourceElement, _ kind: BlockElement) -> [BlockPart] {
    switch kind {
    case .p: return lines(of: element).map(BlockPart.paragraph)
    case .liste:
      let items = element.children(named: "item").flatMap(lines).map { $0.spoken(in: element) }
      return items.isEmpty ? [] : [.list(items)]
    case .citation:
      let paragraphs = parts(of: element.content).flatMap { part -> [[Inline]] in
        switch part {
        case .paragraph(let inlines): [inlines]
        case .list(let items): items
        case .quotation(let paragraphs, _): paragraphs
        }
      }
      let source = element.attribute("source")
      return paragraphs.isEmpty
        ? [] : [.quotation(paragraphs.map { $0.spoken(in: element) }, source: source)]
    }
  }

  /// What a paragraph or an item holds, in its language: one line at most.
  private func lines(of element: SourceElement) -> [[Inline]] {
    paragraphs(of: element.content, splitting: false).map { $0.spoken(in: element) }
  }

  /// The paragraphs that the nodes make, those that show nothing left out.
  private func paragraphs(of nodes: [SourceNode], splitting: Bool = true) -> [[Inline]] {
    // Most paragraphs are text alone.
    if nodes.count == 1, case .text(let text) = nodes[0] {
      let pieces = text.spacesFolded(splitting: splitting, atStart: true, atEnd: true)
      return pieces.filter { !$0.isEmpty }.map { [.text($0)] }
    }
    var paragraphs: [[Inline]] = [[]]
    for (index, node) in nodes.enumerated() {
      switch node {
      case .text(let text):
        let isAtStart = paragraphs.last?.isEmpty == true
        let pieces = text.spacesFolded(
          splitting: splitting, atStart: isAtStart, atEnd: index == nodes.count - 1)
        for (index, piece) in pieces.enumerated() {
          if index > 0 { paragraphs.append([]) }
          paragraphs[paragraphs.count - 1].append(.text(piece))
        }
      case .element(let element):
        paragraphs[paragraphs.count - 1].append(inline(element))
      }
    }
    return paragraphs.map(\.trimmed).filter(\.showsSomething)
  }

  private func inline(_ element: SourceElement) -> Inline {
    guard element.name.namespace == namespace else {
      return .text(element.text.spacesFolded(splitting: false).joined())
    }
    let content = element.content.map { node -> Inline in
      switch node {
      case .text(let text): .text(text.spacesFolded(splitting: false).joined())
      case .element(let child): inline(child)
      }
    }
    let marked = element.marked(content, in: place)
    return element.language.map { .language([marked], $0) } ?? marked
  }
}

/// The elements that make a part of a block by themselves.
private enum BlockElement: String {
  case p, liste
  case citation = "bloc-citation"
}

extension SourceElement {
  /// The value of `xml:lang`.
  var language: String? {
    attributes.first {
      $0.name.local == "lang" && $0.name.namespace == "http://www.w3.org/XML/1998/namespace"
    }?.value
  }

  fileprivate func marked(_ content: [Inline], in block: Place) -> Inline {
    switch name.local {
    case "em": .emphasis(content)
    case "fort": .strong(content)
    case "exp": .superscript(content)
    case "lien": .link(content, href: attribute("href"))
    case "citation": .quotation(content, source: attribute("source"))
    case "renvoi":
      .reference(
        content, to: attribute("vers")?.wellFormed(.identifier).map { Identifier($0) },
        place: Place(file: block.file, offset: offset, address: block.address))
    default: .text(content.text)
    }
  }
}

extension [Inline] {
  /// In the language of the element, where it says one.
  fileprivate func spoken(in element: SourceElement) -> [Inline] {
    element.language.map { [.language(self, $0)] } ?? self
  }

  /// Without white space at either end.
  fileprivate var trimmed: [Inline] {
    var inlines = self
    while case .text(let text)? = inlines.first, text.utf8.first == .space || text.isEmpty {
      let rest = String(Substring(text.utf8.dropFirst()))
      if rest.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(rest) }
    }
    while case .text(let text)? = inlines.last, text.utf8.last == .space || text.isEmpty {
      inlines.removeLast()
      let rest = String(Substring(text.utf8.dropLast()))
      if !rest.isEmpty { inlines.append(.text(rest)) }
    }
    return inlines
  }

  fileprivate var showsSomething: Bool { contains(where: \.showsSomething) }
}

extension Inline {
  /// Whether there is something to read: a link without words shows where it leads.
  fileprivate var showsSomething: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .emphasis(let inner), .strong(let inner), .superscript(let inner),
      .quotation(let inner, _), .language(let inner, _):
      inner.showsSomething
    case .link(let inner, let address): inner.showsSomething || address?.isEmpty == false
    case .reference(let inner, let target, _): inner.showsSomething || target != nil
    }
  }
}
