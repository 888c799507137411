/// The bytes of a document, readable anywhere: past its ends there are only zeros.
struct MarkupBytes: Sendable {
  private let bytes: [UInt8]
  /// How many bytes the document has.
  let count: Int

  /// Wraps the bytes of a document.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    count = bytes.count
  }

  /// The byte at an offset, zero outside.
  subscript(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? bytes[offset] : 0
  }

  /// The bytes of a range which lies inside.
  subscript(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

  /// The text of a range; bytes which aren't UTF-8 become replacement characters.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether `text` stands at an offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    for index in 0..<text.utf8CodeUnitCount
    where self[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Where `text` next stands, at or after an offset.
  func next(_ text: StaticString, from offset: Int) -> Int? {
    let first = text.utf8Start[0]
    var at = offset
    while at < count {
      if bytes[at] == first, has(text, at: at) { return at }
      at += 1
    }
    return nil
  }

  /// The end of the white space which begins at an offset.
  func spaceEnd(from offset: Int) -> Int {
    var at = offset
    while self[at].isXMLSpace { at += 1 }
    return at
  }

  /// The end of what precedes an offset, left of its white space.
  func trimmedEnd(before offset: Int, notBefore start: Int = 0) -> Int {
    var at = offset
    while at > start, self[at - 1].isXMLSpace { at -= 1 }
    return at
  }

  /// The end of the name which begins at an offset; the offset itself when none does.
  func nameEnd(from offset: Int) -> Int {
    guard self[offset].beginsName, !isPunctuation(at: offset) else { return offset }
    var at = offset
    while self[at].continuesName, !isPunctuation(at: at) { at += 1 }
    return at
  }

  /// Whether `name =` stands at an offset.
  func offersAttribute(at offset: Int) -> Bool {
    let end = nameEnd(from: offset)
    return end > offset && self[spaceEnd(from: end)] == UInt8(ascii: "=")
  }

  /// Whether the character which begins here is one that no name has: `«`, `’`, a dash, `×`…
  ///
  /// Other bytes from 0x80 on count as letters, so that any legal name is read as one.
  private func isPunctuation(at offset: Int) -> Bool {
    switch (self[offset], self[offset + 1]) {
    case (0xC2, 0xB7): false
    case (0xC2, 0x80...0xBF), (0xC3, 0x97), (0xC3, 0xB7): true
    case (0xE2, 0x80): ![0x8C, 0x8D, 0xBF].contains(self[offset + 2])
    case (0xE2, 0x81): self[offset + 2] != 0x80
    default: false
    }
  }
}

extension UInt8 {

  /// Whether this is an ASCII letter or digit, or a byte of something other than ASCII.
  var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: false
    }
  }

  fileprivate var beginsName: Bool {
    (isWordByte && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self))
      || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
  }

  fileprivate var continuesName: Bool {
    isWordByte || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
      || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
