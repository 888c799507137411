/// The parts of a start tag of a well-formed document, found again in its bytes.
package struct StartTag: Sendable, Hashable {
  /// An attribute's parts.
  package struct Attribute: Sendable, Hashable {
    /// The name as it is written, prefix included.
    package var name: String
    /// The bytes of the name.
    package var nameRange: Range<Int>
    /// The bytes of the value, between the quotes.
    package var valueRange: Range<Int>
  }

  /// The name as it is written, prefix included.
  package var name: String
  /// The attributes, in order.
  package var attributes: [Attribute]
  /// The bytes from `<` to `>`.
  package var range: Range<Int>

  /// Reads the tag that begins at `offset`, if one does.
  package init?(at offset: Int, in text: SourceText) {
    var cursor = Cursor(bytes: text.bytes, index: offset)
    guard cursor.take(UInt8(ascii: "<")), let name = cursor.takeName() else { return nil }
    self.name = String(decoding: text.bytes[name], as: UTF8.self)
    attributes = []
    while let attribute = cursor.takeAttribute() {
      attributes.append(
        Attribute(
          name: String(decoding: text.bytes[attribute.name], as: UTF8.self),
          nameRange: attribute.name, valueRange: attribute.value))
    }
    guard cursor.takeEnd() else { return nil }
    range = offset..<cursor.index
  }
}

private struct Cursor {
  let bytes: [UInt8]
  var index: Int

  var current: UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  mutating func skipSpaces() {
    while let current, current.isXMLSpace { index += 1 }
  }

  mutating func takeName() -> Range<Int>? {
    let start = index
    // `<!` and `<?` open no element, and what follows may be anybody's words.
    guard current != UInt8(ascii: "!"), current != UInt8(ascii: "?") else { return nil }
    while let current, !current.isXMLSpace, !current.endsName { index += 1 }
    return start < index ? start..<index : nil
  }

  mutating func takeAttribute() -> (name: Range<Int>, value: Range<Int>)? {
    skipSpaces()
    guard let name = takeName() else { return nil }
    skipSpaces()
    guard take(UInt8(ascii: "=")) else { return nil }
    skipSpaces()
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = bytes[(index + 1)...].firstIndex(of: quote)
    else { return nil }
    defer { index = end + 1 }
    return (name, (index + 1)..<end)
  }

  mutating func takeEnd() -> Bool {
    skipSpaces()
    _ = take(UInt8(ascii: "/"))
    return take(UInt8(ascii: ">"))
  }
}

extension UInt8 {
  fileprivate var endsName: Bool {
    self == UInt8(ascii: "=") || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
      || self == UInt8(ascii: "<")
  }
}
