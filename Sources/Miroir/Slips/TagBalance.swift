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
  /// The document itself, then the elements open, outermost first.
  var open = [OpenElement()]
  /// How many elements of each name are open, so that none is searched for in vain.
  var openCount: [String: Int] = [:]
  /// What was found, in no order.
  var slips: [Slip] = []

  /// The slips between the tags of a document.
  static func slips(
    in tokens: [MarkupToken], of bytes: MarkupBytes, vocabulary: SlipVocabulary
  ) -> [Slip] {
    var balance = TagBalance(bytes: bytes, vocabulary: vocabulary)
    for token in tokens { balance.meet(token) }
    balance.finish(isCutShort: tokens.last?.isUnfinished == true)
    return balance.slips
  }

  private var top: Int { open.count - 1 }

  private mutating func meet(_ token: MarkupToken) {
    switch token {
    case .text(let range), .verbatim(let range):
      if bytes.spaceEnd(from: range.lowerBound) < range.upperBound { open[top].holdsProse = true }
    case .lessThan: open[top].holdsProse = true
    case .tag(let tag) where tag.form == .closing: close(tag)
    case .tag(let tag): enter(tag)
    case .openDeclaration, .unfinished: break
    }
  }

  private mutating func enter(_ tag: MarkupTag) {
    noteChild(tag)
    if tag.form == .empty {
      if tag.isParted { slips.append(parted(tag)) }
    } else {
      open.append(OpenElement(tag: tag))
      openCount[tag.element, default: 0] += 1
    }
  }

  /// Learns from a child whether the element around it should have ended.
  private mutating func noteChild(_ tag: MarkupTag) {
    let isProse = vocabulary.prose.contains(tag.element)
    let isIntruder =
      open[top].holdsProse && !isProse && vocabulary.elements.contains(tag.element)
    if open[top].earlyEnd == nil, isIntruder || tag.element == open[top].name {
      open[top].earlyEnd = tag.range.lowerBound
    }
    if isProse { open[top].holdsProse = true }
  }

  private mutating func close(_ tag: MarkupTag) {
    if openCount[tag.element, default: 0] > 0 {
      closeOpen(tag)
    } else if let forced = open[top].forced, forced.closing.element == tag.element {
      // This is the rightful closing tag: the earlier one was meant for what it found open.
      slips[forced.unclosed.slip] = misnamed(forced.closing, for: forced.unclosed.tag)
      open[top].forced = nil
    } else if tag.isParted {
      slips.append(.bareLessThan(at: tag.range.lowerBound))
    } else {
      suspect(tag)
    }
  }

  private mutating func closeOpen(_ tag: MarkupTag) {
    var index = top
    while open[index].name != tag.element { index -= 1 }
    let unclosed = abandon(from: index + 1, before: tag.range.lowerBound)
    openCount[tag.element, default: 1] -= 1
    settle(open.removeLast(), by: tag)
    open[top].forced = unclosed.map { OpenElement.Forced(closing: tag, unclosed: $0) }
  }

  /// Keeps a closing tag which nothing answers until we know what it is.
  private mutating func suspect(_ tag: MarkupTag) {
    if let likely = likelyMeant(by: tag) {
      abandon(from: likely + 1, before: tag.range.lowerBound)
      if let other = open[top].suspect { slips.append(stray(other)) }
      open[top].suspect = tag
    } else if open[top].suspect == nil, top > 0 {
      open[top].suspect = tag
    } else {
      slips.append(stray(tag))
    }
  }

  /// The open element, among the nearest, of whose name this is most likely a misspelling.
  private func likelyMeant(by tag: MarkupTag) -> Int? {
    var best: (index: Int, distance: Int)?
    for index in open.indices.dropFirst().suffix(8).reversed() {
      guard let distance = open[index].misspelling(in: tag) else { continue }
      if distance < best?.distance ?? .max { best = (index, distance) }
    }
    return best?.index
  }
}
