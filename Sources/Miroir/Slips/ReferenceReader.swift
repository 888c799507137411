/// Finds the `&` which begin no reference that XML knows.
struct ReferenceReader {
  private let bytes: MarkupBytes

  /// Creates a reader of the references of a document.
  init(bytes: MarkupBytes) { self.bytes = bytes }

  /// The slips among the references of some text or value.
  func slips(in range: Range<Int>) -> [Slip] {
    var slips: [Slip] = []
    for offset in range where bytes[offset] == UInt8(ascii: "&") {
      if let slip = slip(at: offset, before: range.upperBound) { slips.append(slip) }
    }
    return slips
  }

  private func slip(at offset: Int, before limit: Int) -> Slip? {
    if bytes[offset + 1] == UInt8(ascii: "#") {
      guard let number = number(at: offset + 2) else { return bareAmpersand(at: offset) }
      let name = bytes.text(offset + 1..<number.end)
      return number.isCharacter ? nil : unknownEntity(name, at: offset..<number.end + 1)
    }
    let end = bytes.nameEnd(from: offset + 1)
    guard end > offset + 1, end < limit, bytes[end] == UInt8(ascii: ";") else {
      return bareAmpersand(at: offset)
    }
    let name = bytes.text(offset + 1..<end)
    return HTMLEntities.isPredefined(name) ? nil : unknownEntity(name, at: offset..<end + 1)
  }

  private func bareAmpersand(at offset: Int) -> Slip {
    let range = offset..<offset + 1
    return Slip(.bareAmpersand, at: range, mend: [Edit(range, Self.ampersand)])
  }

  /// An entity of HTML becomes its character; of any other we only know that it is no reference.
  private func unknownEntity(_ name: String, at range: Range<Int>) -> Slip {
    let edit =
      if let character = HTMLEntities.character(named: name) {
        Edit(range, Array(String(character).utf8))
      } else {
        Edit(range.lowerBound..<range.lowerBound + 1, Self.ampersand)
      }
    return Slip(.unknownEntity(name: name), at: range, mend: [edit])
  }

  /// Where the semicolon after a number stands, and whether it is that of a character that XML
  /// admits.
  private func number(at offset: Int) -> (end: Int, isCharacter: Bool)? {
    let isHexadecimal = bytes[offset] == UInt8(ascii: "x")
    let radix: UInt32 = isHexadecimal ? 16 : 10
    let start = isHexadecimal ? offset + 1 : offset
    var (at, value) = (start, UInt32(0))
    while let digit = bytes[at].digitValue, digit < radix {
      value = min(value * radix + digit, 0x110000)
      at += 1
    }
    guard at > start, bytes[at] == UInt8(ascii: ";") else { return nil }
    let isCharacter =
      switch value {
      case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    return (at, isCharacter)
  }

  private static let ampersand = Array("&amp;".utf8)
}

extension UInt8 {
  /// What this is worth as a hexadecimal digit.
  fileprivate var digitValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
