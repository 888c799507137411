/// The bytes of a well-formed document as whoever reads it sees them: a reference stands for its
/// character, a CDATA section for what it holds, and comments and instructions come after all else, so
/// that none cuts a text in two.
struct TextAsRead {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  /// Where stretches of them begin, and where what they come from begins in the document.
  private var stretches: [(start: Int, offset: Int)] = []

  /// What is written otherwise than read.
  private enum Form { case reference, section, aside }

  private static let forms: [(form: Form, opening: [UInt8], closing: [UInt8])] = [
    (.reference, Array("&".utf8), Array(";".utf8)),
    (.section, Array("<![CDATA[".utf8), Array("]]>".utf8)),
    (.aside, Array("<!--".utf8), Array("-->".utf8)),
    (.aside, Array("<?".utf8), Array("?>".utf8)),
  ]

  /// Reads the whole of a document; tags stay as they are, with what their values refer to.
  init(_ text: SourceText) {
    let written = text.bytes
    bytes.reserveCapacity(written.count)
    var aside: [ArraySlice<UInt8>] = []
    var (copied, index) = (0, 0)
    while let start = written[index...].firstIndex(where: \.beginsMarkup) {
      index = start + 1
      guard
        let (form, opening, closing) = Self.forms.first(where: { form in
          written[start...].starts(with: form.opening)
        }),
        let end = written[(start + opening.count)...].firstRange(of: closing)
      else { continue }
      copy(written[copied..<start])
      let content = written[(start + opening.count)..<end.lowerBound]
      switch form {
      case .reference:
        stretches.append((bytes.count, start))
        bytes += Self.character(of: content)
      case .section: copy(content)
      case .aside: aside.append(written[start..<end.upperBound])
      }
      (copied, index) = (end.upperBound, end.upperBound)
    }
    copy(written[copied...])
    for piece in aside { copy(piece) }
  }

  /// Where a byte comes from.
  func offset(of index: Int) -> Int {
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].start <= index { low = middle } else { high = middle }
    }
    return stretches[low].offset + index - stretches[low].start
  }

  private mutating func copy(_ written: ArraySlice<UInt8>) {
    stretches.append((bytes.count, written.startIndex))
    bytes += written
  }

  /// The character that a reference stands for, between its `&` and its `;` (XML 1.0, § 4.1).
  private static func character(of reference: ArraySlice<UInt8>) -> [UInt8] {
    let name = String(decoding: reference, as: UTF8.self)
    let scalar =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      : name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : entities[name]
    return scalar.map { Array(String($0).utf8) } ?? Array(reference)
  }

  /// The entities that XML itself knows (§ 4.6).
  static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]
}

extension UInt8 {
  fileprivate var beginsMarkup: Bool { self == UInt8(ascii: "<") || self == UInt8(ascii: "&") }
}
