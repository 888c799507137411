extension TagBalance {
  /// A closing tag to remove.
  func stray(_ number: Int) -> Slip {
    let closing = tags[number]
    return Slip(
      .strayClosing(name: closing.name), at: closing.range, mend: [Edit(closing.range, [])])
  }

  /// A closing tag to rename, or its opening tag where that is the one unknown.
  func misnamed(_ closingNumber: Int, for openingNumber: Int) -> Slip {
    let (closing, opening) = (tags[closingNumber], tags[openingNumber])
    let kind = Slip.Kind.mismatchedClosing(name: closing.name, expected: opening.element)
    let isOpeningWrong =
      vocabulary.elements.contains(closing.element)
      && !vocabulary.elements.contains(opening.element)
    let edit =
      isOpeningWrong
      ? Edit(opening.nameRange, spelling(of: closing))
      : Edit(closing.nameRange, spelling(of: opening))
    return Slip(kind, at: closing.range, mend: [edit])
  }

  /// A tag parted from its `<` by a blank to remove.
  func parted(_ tag: MarkupTag) -> Slip {
    let start = tag.range.lowerBound
    let sign = tag.form == .closing ? [UInt8(ascii: "/")] : []
    let edit = Edit(start + 1..<tag.nameRange.lowerBound, sign)
    return Slip(.bareLessThan, at: start..<start + 1, mend: [edit])
  }

  /// The closing tag of an element, spelled as its name should be.
  func closingTag(_ tag: MarkupTag) -> [UInt8] {
    [UInt8(ascii: "<"), UInt8(ascii: "/")] + spelling(of: tag) + [UInt8(ascii: ">")]
  }

  /// An edit which inserts tags after what precedes `offset`, left of its white space.
  func insertion(of tags: [UInt8], before offset: Int) -> Edit {
    Edit(inserting: tags, at: bytes.trimmedEnd(before: offset))
  }

  /// The name of a tag once mended: its own bytes unless it has a known element's accents.
  private func spelling(of tag: MarkupTag) -> [UInt8] {
    tag.element == tag.name ? Array(bytes[tag.nameRange]) : Array(tag.element.utf8)
  }
}
