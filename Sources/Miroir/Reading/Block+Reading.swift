extension Block {
  /// Reads a block; nothing when it shows nothing.
  ///
  /// Bare text is ordinary: a blank line ends a paragraph, `p` is allowed, and both may be mixed. The
  /// text is in the `language` of what it is in, unless it says another.
  init?(_ element: SourceElement, at place: Place, _ language: String? = nil) {
    let reader = BlockReader(namespace: element.name.namespace, place: place)
    let parts = reader.parts(of: element)
    guard !parts.isEmpty else { return nil }
    self.init(parts: parts, place: place, language: element.language ?? language)
  }
}

private struct BlockReader {
  /// Elements of other namespaces are no markup of ours: their text alone is kept.
  let namespace: String
  let place: Place

  func parts(of element: SourceElement) -> [BlockPart] {
    // Most blocks are text alone.
    if let text = element.foldedText(splitting: true) {
      return text.map { .paragraph([.text($0)]) }
    }
    let tree = element.tree
    var parts: [BlockPart] = []
    var pending: [Int] = []
    func flush() {
      parts += paragraphs(of: pending, in: tree, splitting: true).map(BlockPart.paragraph)
      pending = []
    }
    for number in element.nodeNumbers {
      guard case .element = tree.nodes[number] else {
        pending.append(number)
        continue
      }
      let child = SourceElement(tree, number)
      guard let kind = kind(of: child) else {
        pending.append(number)
        continue
      }
      flush()
      parts += self.parts(of: child, kind)
    }
    flush()
    return parts
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
      let paragraphs = parts(of: element).flatMap { part -> [[Inline]] in
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
    let lines =
      element.foldedText(splitting: false).map { $0.map { [.text($0)] } }
      ?? paragraphs(of: Array(element.nodeNumbers), in: element.tree, splitting: false)
    return lines.map { $0.spoken(in: element) }
  }

  /// The paragraphs that the nodes make, those that show nothing left out.
  private func paragraphs(
    of numbers: [Int], in tree: SourceTree, splitting: Bool
  ) -> [[Inline]] {
    var paragraphs: [[Inline]] = [[]]
    for (index, number) in numbers.enumerated() {
      switch tree.nodes[number] {
      case .text(let text):
        let isAtStart = paragraphs[paragraphs.count - 1].isEmpty
        let pieces = tree.withBytes(of: text) {
          $0.spacesFolded(
            splitting: splitting, atStart: isAtStart, atEnd: index == numbers.count - 1)
        }
        for (index, piece) in pieces.enumerated() {
          if index > 0 { paragraphs.append([]) }
          if !piece.isEmpty { paragraphs[paragraphs.count - 1].append(.text(piece)) }
        }
      case .element:
        paragraphs[paragraphs.count - 1].append(inline(SourceElement(tree, number)))
      }
    }
    return paragraphs.map(\.trimmed).filter(\.showsSomething)
  }

  private func inline(_ element: SourceElement) -> Inline {
    guard element.name.namespace == namespace else {
      return .text(element.text.spacesFolded)
    }
    let tree = element.tree
    let content = element.nodeNumbers.map { number -> Inline in
      switch tree.nodes[number] {
      case .text(let text): .text(tree.withBytes(of: text, \.spacesFolded))
      case .element: inline(SourceElement(tree, number))
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
    attribute("lang", in: SourceName.xml)
  }

  /// The pieces of its text that show something, if text is all it holds.
  fileprivate func foldedText(splitting: Bool) -> [String]? {
    guard
      var pieces = withOnlyText({
        $0.spacesFolded(splitting: splitting, atStart: true, atEnd: true)
      })
    else { return nil }
    if pieces.contains("") { pieces.removeAll(where: \.isEmpty) }
    return pieces
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
