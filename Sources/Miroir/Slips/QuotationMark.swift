/// A character somebody may put around a value: the straight quotes of XML and those of print.
struct QuotationMark: Hashable {
  /// Marks which open and close each other.
  enum Family { case double, single, guillemets, angles }

  /// Which marks it goes with.
  let family: Family
  /// How many bytes it takes.
  let length: Int
  /// The byte of a straight quote; nothing for the others.
  let straight: UInt8?

  /// Whether a value which `mark` opens may end here.
  ///
  /// XML wants the same straight quote; typographic ones are mixed, also with straight ones.
  func closes(_ mark: QuotationMark) -> Bool {
    if mark.straight != nil { return straight == mark.straight }
    return family == mark.family
      || straight == UInt8(ascii: "\"") && mark.family == .guillemets
      || straight == UInt8(ascii: "'") && mark.family == .angles
  }
}

extension MarkupBytes {
  /// The quotation mark which begins at an offset.
  func quotationMark(at offset: Int) -> QuotationMark? {
    switch self[offset] {
    case UInt8(ascii: "\""): QuotationMark(family: .double, length: 1, straight: self[offset])
    case UInt8(ascii: "'"): QuotationMark(family: .single, length: 1, straight: self[offset])
    case UInt8(ascii: "`"): QuotationMark(family: .single, length: 1, straight: nil)
    case 0xC2: latinMark(self[offset + 1])
    case 0xE2 where self[offset + 1] == 0x80: punctuationMark(self[offset + 2])
    default: nil
    }
  }

  /// The quotation mark which ends at an offset, not beginning before `start`.
  func quotationMark(endingAt end: Int, notBefore start: Int) -> QuotationMark? {
    for length in 1...3 where end - length >= start {
      if let mark = quotationMark(at: end - length), mark.length == length { return mark }
    }
    return nil
  }

  /// The end of the blanks, no-break ones included, which follow an offset.
  func blankEnd(from offset: Int, notAfter limit: Int) -> Int {
    var at = offset
    while at < limit {
      if self[at].isXMLSpace {
        at += 1
      } else if has("\u{A0}", at: at) {
        at += 2
      } else if has("\u{202F}", at: at) {
        at += 3
      } else {
        break
      }
    }
    return min(at, limit)
  }

  /// The start of the blanks, no-break ones included, which precede an offset.
  func blankStart(before offset: Int, notBefore start: Int) -> Int {
    var at = offset
    while at > start {
      if self[at - 1].isXMLSpace {
        at -= 1
      } else if at - 2 >= start, has("\u{A0}", at: at - 2) {
        at -= 2
      } else if at - 3 >= start, has("\u{202F}", at: at - 3) {
        at -= 3
      } else {
        break
      }
    }
    return at
  }

  /// `«`, `»` and the acute accent.
  private func latinMark(_ byte: UInt8) -> QuotationMark? {
    switch byte {
    case 0xAB, 0xBB: QuotationMark(family: .guillemets, length: 2, straight: nil)
    case 0xB4: QuotationMark(family: .single, length: 2, straight: nil)
    default: nil
    }
  }

  /// `‘ ’ ‚ ‛ ′`, `“ ” „ ‟ ″`, `‹ ›`.
  private func punctuationMark(_ byte: UInt8) -> QuotationMark? {
    switch byte {
    case 0x98...0x9B, 0xB2: QuotationMark(family: .single, length: 3, straight: nil)
    case 0x9C...0x9F, 0xB3: QuotationMark(family: .double, length: 3, straight: nil)
    case 0xB9, 0xBA: QuotationMark(family: .angles, length: 3, straight: nil)
    default: nil
    }
  }
}
