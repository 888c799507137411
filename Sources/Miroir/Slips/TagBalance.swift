/// Compares opening and closing tags: the second stage.
///
/// Nothing is decided before it must be. A closing tag which nothing answers waits in the element
/// it stands in until we know how that element ends: if by its own closing tag, the other is stray;
/// if by an outer one, the other was meant to close it. So one slip stays one slip.
struct TagBalance {
  /// The document.
  let bytes: MarkupBytes
  /// What is known of the format.
  let vocabulary: SlipVocabulary
  /// The tags of the document, in order.
  let tags: [MarkupTag]
  /// The document itself, then the elements open, outermost first.
  var open = [OpenElement()]
  /// How many elements of each name are open, so that none is searched for in vain.
  var openCount: [String: Int] = [:]
  /// What was found, in no order.
  var slips: [Slip] = []

  /// The slips between the tags of a document.
  static func slips(
    in tokens: MarkupTokens, of bytes: MarkupBytes, vocabulary: SlipVocabulary
  ) -> [Slip] {
    var balance = TagBalance(bytes: bytes, vocabulary: vocabulary, tags: tokens.tags)
    for piece in tokens.pieces { balance.meet(piece) }
    balance.finish(after: tokens.pieces.last)
    return balance.slips
  }

  private var top: Int { open.count - 1 }

  private mutating func meet(_ piece: MarkupToken) {
    switch piece {
    case .text(let range), .verbatim(let range):
      if bytes.spaceEnd(from: range.lowerBound) < range.upperBound { open[top].holdsProse = true }
    case .lessThan: open[top].holdsProse = true
    case .tag(let number) where tags[number].form == .closing: close(number)
    case .tag(let number): enter(number)
    case .declaration, .unfinished: break
    }
  }

  private mutating func enter(_ number: Int) {
    let tag = tags[number]
    // No element of ours stands in its like: `< p >` in a `p` compares something.
    if tag.isParted, tag.element == open[top].name {
      slips.append(.bareLessThan(at: tag.range.lowerBound))
      return
    }
    noteChild(number)
    if tag.form == .empty {
      if tag.isParted { slips.append(parted(tag)) }
    } else {
      open.append(OpenElement(tag: number, name: tag.element))
      openCount[tag.element, default: 0] += 1
    }
  }

  /// Learns from a child whether the element around it should have ended.
  private mutating func noteChild(_ number: Int) {
    let name = tags[number].element
    let isProse = vocabulary.prose.contains(name)
    let isIntruder = open[top].holdsProse && !isProse && vocabulary.elements.contains(name)
    if open[top].intruder == nil, isIntruder || name == open[top].name {
      open[top].intruder = number
    }
    if isProse { open[top].holdsProse = true }
  }

  private mutating func close(_ number: Int) {
    let name = tags[number].element
    if openCount[name, default: 0] > 0 {
      closeOpen(number)
    } else if let forced = open[top].forced, tags[forced.closing].element == name {
      // This is the rightful closing tag: the earlier one was meant for what it found open.
      slips[forced.unclosed.slip] = misnamed(forced.closing, for: forced.unclosed.tag)
      open[top].forced = nil
    } else if tags[number].isParted {
      slips.append(.bareLessThan(at: tags[number].range.lowerBound))
    } else {
      suspect(number)
    }
  }

  private mutating func closeOpen(_ number: Int) {
    let tag = tags[number]
    var index = top
    while open[index].name != tag.element { index -= 1 }
    let unclosed = abandon(from: index + 1, before: tag.range.lowerBound)
    openCount[tag.element, default: 1] -= 1
    settle(open.removeLast(), by: number)
    open[top].forced = unclosed.map { OpenElement.Forced(closing: number, unclosed: $0) }
  }

  /// Keeps a closing tag which nothing answers until we know what it is.
  private mutating func suspect(_ number: Int) {
    if let likely = likelyMeant(by: number) {
      abandon(from: likely + 1, before: tags[number].range.lowerBound)
      if let other = open[top].suspect { slips.append(stray(other)) }
      open[top].suspect = number
    } else if open[top].suspect == nil, top > 0 {
      open[top].suspect = number
    } else {
      slips.append(stray(number))
    }
  }

  /// The open element, among the nearest, of whose name this is most likely a misspelling.
  private func likelyMeant(by number: Int) -> Int? {
    var best: (index: Int, distance: Int)?
    for index in open.indices.dropFirst().suffix(8).reversed() {
      guard let distance = tags[number].element.misspelling(of: open[index].name) else { continue }
      if distance < best?.distance ?? .max { best = (index, distance) }
    }
    return best?.index
  }
}
