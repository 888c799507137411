extension TagBalance {
  /// Notes what was waiting in an element now that its own closing tag has come.
  mutating func settle(_ element: OpenElement, by closing: MarkupTag) {
    guard let tag = element.tag else { return }
    if let suspect = element.suspect { slips.append(stray(suspect)) }
    if tag.isParted { slips.append(parted(tag)) }
    if closing.isParted { slips.append(parted(closing)) }
    // Swift takes composed and decomposed accents for the same; XML doesn't.
    if !tag.element.utf8.elementsEqual(closing.element.utf8) {
      slips.append(misnamed(closing, for: tag))
    }
  }

  /// Gives up the elements open from `index` on, which a tag at `offset` shows to be unclosed.
  ///
  /// Returns the element if there was only one, and nothing better to say of it.
  @discardableResult
  mutating func abandon(from index: Int, before offset: Int) -> OpenElement.Unclosed? {
    guard index < open.count else { return nil }
    let elements = Array(open[index...])
    open.removeSubrange(index...)
    let closings = closings(of: elements, before: offset)
    for element in elements {
      openCount[element.name, default: 1] -= 1
      giveUp(element, closings: closings)
    }
    guard elements.count == 1, let tag = elements[0].tag,
      slips.last?.kind == .unclosedTag(name: tag.name)
    else { return nil }
    return OpenElement.Unclosed(tag: tag, slip: slips.count - 1)
  }

  /// Says what can be said of what stands open when the document ends.
  ///
  /// One element left open lacks its closing tag; several mean that the document was cut short,
  /// which is one slip: the innermost's, or that of the tag in the middle of which it stops.
  mutating func finish(isCutShort: Bool) {
    let left = open.dropFirst().filter { !explain($0) }
    guard !isCutShort, let last = left.last else { return }
    let isAlone = left.count == 1
    slips.append(unclosed(last, closings: closings(of: isAlone ? [last] : [], before: bytes.count)))
  }

  /// Whether something else is wrong with an element left open than a missing closing tag.
  private mutating func explain(_ element: OpenElement) -> Bool {
    guard let tag = element.tag, let suspect = element.suspect else { return false }
    let endsDocument = bytes.spaceEnd(from: suspect.range.upperBound) == bytes.count
    let isMeant = endsDocument || element.misspelling(in: suspect) != nil
    slips.append(isMeant ? misnamed(suspect, for: tag) : stray(suspect))
    return isMeant
  }

  private mutating func giveUp(_ element: OpenElement, closings: [Edit]) {
    guard let tag = element.tag else { return }
    if let suspect = element.suspect {
      if !tag.isTentative, element.isClosedBySuspect(prose: vocabulary.prose) {
        slips.append(misnamed(suspect, for: tag))
        return
      }
      slips.append(stray(suspect))
    }
    slips.append(unclosed(element, closings: closings))
  }

  /// The one edit which closes, innermost first, those elements that end at `offset`.
  private func closings(of elements: [OpenElement], before offset: Int) -> [Edit] {
    let ending = elements.filter { element in
      element.earlyEnd == nil && element.tag?.isTentative == false
        && !element.isClosedBySuspect(prose: vocabulary.prose)
    }
    let tags = ending.reversed().flatMap { $0.tag.map(closingTag) ?? [] }
    return tags.isEmpty ? [] : [insertion(of: tags, before: offset)]
  }

  private func unclosed(_ element: OpenElement, closings: [Edit]) -> Slip {
    guard let tag = element.tag else { return .bareLessThan(at: 0) }
    if tag.isTentative { return .bareLessThan(at: tag.range.lowerBound) }
    let own = element.earlyEnd.map { [insertion(of: closingTag(tag), before: $0)] }
    return Slip(.unclosedTag(name: tag.name), at: tag.range, mend: own ?? closings)
  }
}
