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
    var parts: [BlockPart] = []
    var pending: [SourceNode] = []
    func flush() {
      parts += paragraphs(of: pending).map(BlockPart.paragraph)
      pending = []
    }
    for node in content {
      guard case .element(let element) = node, element.name.namespace == namespace,
        let kind = BlockElement(rawValue: element.name.local)
      else {
        pending.append(node)
        continue
      }
      flush()
      parts += self.parts(of: element, kind)
    }
    flush()
    return parts
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
    var paragraphs: [[Inline]] = [[]]
    for (index, node) in nodes.enumerated() {
      switch node {
      case .text(let text):
        let isAtStart = paragraphs.last?.isEmpty == true
        let pieces = text.folded(
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
      return .text(element.text.folded(splitting: false).joined())
    }
    let content = element.content.map { node -> Inline in
      switch node {
      case .text(let text): .text(text.folded(splitting: false).joined())
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

extension String {
  /// The text with every run of XML white space as one space, cut at blank lines where asked.
  /// Non-breaking spaces stay.
  ///
  /// White space is left out `atStart` and `atEnd` of what it is in, and on both sides of a cut.
  fileprivate func folded(
    splitting: Bool, atStart: Bool = false, atEnd: Bool = false
  ) -> [String] {
    let bytes = utf8Span.span
    var pieces: [String] = []
    var piece = ""
    piece.reserveCapacity(bytes.count)
    var isAtStart = atStart
    var index = 0
    while index < bytes.count {
      let blank = index
      index = bytes.endOfBlank(at: index)
      if splitting, bytes.hasBlankLine(in: blank..<index) {
        pieces.append(piece)
        piece = ""
        isAtStart = true
      } else if index > blank, !isAtStart, index < bytes.count || !atEnd {
        piece += " "
      }
      // Whole lines are taken over at once: this is the hottest part of a reading.
      let line = index
      index = bytes.endOfFoldedText(at: index)
      guard index > line else { continue }
      let start = utf8.index(startIndex, offsetBy: line)
      piece += self[start..<utf8.index(start, offsetBy: index - line)]
      isAtStart = false
    }
    guard !pieces.isEmpty else { return [piece] }
    pieces.append(piece)
    return pieces
  }
}

extension Span<UInt8> {
  /// Where the white space that begins at `start` ends.
  fileprivate func endOfBlank(at start: Int) -> Int {
    var index = start
    while index < count, self[index].isXMLSpace { index += 1 }
    return index
  }

  /// Where the text that begins at `start` has something else than one space between two words.
  fileprivate func endOfFoldedText(at start: Int) -> Int {
    var index = start
    while index < count {
      // Almost every byte is above the space.
      if self[index] > .space || !self[index].isXMLSpace {
        index += 1
      } else if self[index] == .space, index + 1 < count, !self[index + 1].isXMLSpace {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Whether two lines end in this white space.
  fileprivate func hasBlankLine(in range: Range<Int>) -> Bool {
    var newlines = 0
    for index in range where self[index] == .newline { newlines += 1 }
    return newlines > 1
  }
}

extension UInt8 {
  fileprivate static let space = UInt8(ascii: " ")
}
