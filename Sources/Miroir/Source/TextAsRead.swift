/// The bytes of a well-formed document as whoever reads it sees them: a reference stands for its
/// character, a CDATA section for what it holds, and comments and instructions come after all else, so
/// that none cuts a text in two.
struct TextAsRead {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  /// Where stretches of them begin, and where what they come from begins in the document.
  private var stretches: [(start: Int, offset: Int)] = []

  /// Reads the whole of a document.
  init(_ text: SourceText) {
    bytes.reserveCapacity(text.bytes.count)
    var aside: [Range<Int>] = []
    for piece in MarkupWalk(text, from: 0) {
      switch piece.kind {
      case .text, .opening, .empty, .closing: read(text.bytes[piece.range])
      case .section: copy(text.bytes[piece.range].dropFirst(9).dropLast(3))
      case .other: aside.append(piece.range)
      }
    }
    for range in aside { copy(text.bytes[range]) }
  }

  /// Where a byte comes from.
  func offset(of index: Int) -> Int {
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].start <= index { low = middle } else { high = middle }
    }
    return stretches.indices.contains(low)
      ? stretches[low].offset + index - stretches[low].start : index
  }

  private mutating func copy(_ written: ArraySlice<UInt8>) {
    stretches.append((bytes.count, written.startIndex))
    bytes += written
  }

  /// Adds what has references, each of which ends with the first `;`.
  private mutating func read(_ written: ArraySlice<UInt8>) {
    var rest = written
    while let start = rest.firstIndex(of: UInt8(ascii: "&")),
      let end = rest[start...].firstIndex(of: UInt8(ascii: ";"))
    {
      copy(rest[..<start])
      stretches.append((bytes.count, start))
      bytes += Self.character(of: rest[(start + 1)..<end])
      rest = rest[(end + 1)...]
    }
    copy(rest)
  }

  /// The character that a reference stands for, between its `&` and its `;` (XML 1.0, § 4.1, 4.6).
  private static func character(of reference: ArraySlice<UInt8>) -> [UInt8] {
    let name = String(decoding: reference, as: UTF8.self)
    let number =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16)
      : name.hasPrefix("#") ? UInt32(name.dropFirst()) : predefined[name]
    guard let scalar = number.flatMap(Unicode.Scalar.init) else { return Array(reference) }
    return Array(String(scalar).utf8)
  }

  private static let predefined: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27,
  ]
}
