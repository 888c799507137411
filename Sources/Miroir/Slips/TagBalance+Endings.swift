extension TagBalance {
  /// Notes what was waiting in an element now that its own closing tag has come.
  mutating func settle(_ element: OpenElement, by closing: Int) {
    guard let tag = element.tag else { return }
    if let suspect = element.suspect { slips.append(stray(suspect)) }
    for part in [tags[tag], tags[closing]] where part.isParted { slips.append(parted(part)) }
    // Swift takes composed and decomposed accents for the same; XML doesn't.
    if !element.name.utf8.elementsEqual(tags[closing].element.utf8) {
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
      slips.last?.kind == .unclosedTag(name: tags[tag].name)
    else { return nil }
    return OpenElement.Unclosed(tag: tag, slip: slips.count - 1)
  }

  /// Says what can be said of what stands open when the document ends.
  ///
  /// One element left open lacks its closing tag; several mean that the document was cut short,
  /// which is one slip: the innermost's, or that of the tag in the middle of which it stops.
  mutating func finish(after piece: MarkupToken?) {
    let left = open.dropFirst().filter { !explain($0) }
    if case .unfinished(let range, let name) = piece {
      let isLastTag = left.count == 1 && name == "/" + left[0].name
      let bracket = insertion(of: [UInt8(ascii: ">")], before: bytes.count)
      slips.append(Slip(.unclosedTag(name: name), at: range, mend: isLastTag ? [bracket] : []))
    } else if let last = left.last, let tag = last.tag {
      let ending = closings(of: left.count == 1 ? left : [], before: bytes.count)
      slips.append(unclosed(tags[tag], before: last.intruder, closings: ending))
    }
  }

  /// Whether something else is wrong with an element left open than a missing closing tag.
  private mutating func explain(_ element: OpenElement) -> Bool {
    guard let tag = element.tag, let suspect = element.suspect else { return false }
    let endsDocument = bytes.spaceEnd(from: tags[suspect].range.upperBound) == bytes.count
    let isMeant = endsDocument || tags[suspect].element.misspelling(of: element.name) != nil
    slips.append(isMeant ? misnamed(suspect, for: tag) : stray(suspect))
    return isMeant
  }

  private mutating func giveUp(_ element: OpenElement, closings: [Edit]) {
    guard let tag = element.tag else { return }
    if let suspect = element.suspect, isClosedBySuspect(element) {
      slips.append(misnamed(suspect, for: tag))
    } else {
      if let suspect = element.suspect { slips.append(stray(suspect)) }
      slips.append(unclosed(tags[tag], before: element.intruder, closings: closings))
    }
  }

  /// Whether the suspect is better explained as the element's closing than as a stray tag.
  ///
  /// A closing `p` or `em` among the children of a `situation` is stray.
  private func isClosedBySuspect(_ element: OpenElement) -> Bool {
    guard let tag = element.tag, !tags[tag].isTentative, let suspect = element.suspect else {
      return false
    }
    let name = tags[suspect].element
    return element.holdsProse || !vocabulary.prose.contains(name)
      || name.misspelling(of: element.name) != nil
  }

  /// The one edit which closes, innermost first, those elements that end at `offset`.
  private func closings(of elements: [OpenElement], before offset: Int) -> [Edit] {
    let ending = elements.filter { $0.intruder == nil && !isClosedBySuspect($0) }
    let opened = ending.compactMap { $0.tag.map { tags[$0] } }.filter { !$0.isTentative }
    let closed = opened.reversed().flatMap(closingTag)
    return closed.isEmpty ? [] : [insertion(of: closed, before: offset)]
  }

  /// An element to close before a child if that can't stand inside, or by `closings`.
  private func unclosed(_ tag: MarkupTag, before intruder: Int?, closings: [Edit]) -> Slip {
    if tag.isTentative { return .bareLessThan(at: tag.range.lowerBound) }
    let own = intruder.map { [closing(of: tag, before: tags[$0])] }
    return Slip(.unclosedTag(name: tag.name), at: tag.range, mend: own ?? closings)
  }

  /// An edit which closes an element before a child; a `<p/>` in a `p` was meant to do so itself.
  private func closing(of tag: MarkupTag, before child: MarkupTag) -> Edit {
    let isMeant =
      child.form == .empty && child.element == tag.element && child.attributes.isEmpty
      && vocabulary.prose.contains(tag.element)
    return isMeant
      ? Edit(child.range, closingTag(tag))
      : insertion(of: closingTag(tag), before: child.range.lowerBound)
  }
}
