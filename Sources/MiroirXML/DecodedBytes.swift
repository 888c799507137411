import Miroir

/// A document's bytes in UTF-8, whatever they were before, and what they were if it matters.
///
/// Only UTF-8 is accepted; another encoding is an issue. The bytes are decoded all the same, so that
/// the rest of the document can be explained in the same run.
struct DecodedBytes {
  var bytes: [UInt8]
  var issue: ReadingIssue?

  init(_ raw: [UInt8]) {
    if let wide = WideEncoding(of: raw) {
      bytes = wide.decode(raw)
      let mend = wide.isLossless(raw, bytes) ? bytes.declaringUTF8 : nil
      issue = ReadingIssue(parsing: .encoding(wide.found), at: 0, mend: mend)
      return
    }
    bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
    let declared = bytes.declaredEncoding
    if let offset = bytes.firstInvalidUTF8 {
      let isCertain = bytes.isCertainlyWindows1252
      let isWhole = isCertain || bytes.isDeclaredNarrow
      bytes = isWhole ? bytes.fromWindows1252 : bytes.repairedFromWindows1252
      issue = ReadingIssue(
        parsing: .encoding(.windows1252), at: offset, mend: isCertain ? bytes.declaringUTF8 : nil)
    } else if let declared, declared.name.uppercased() != "UTF-8" {
      issue = ReadingIssue(
        parsing: .encoding(.declared(declared.name)), at: declared.offset,
        mend: bytes.isCertainlyUTF8 ? bytes.declaringUTF8 : nil)
    }
  }
}

/// An encoding in units of two or four bytes.
private enum WideEncoding {
  case utf16(isLittleEndian: Bool)
  case utf32(isLittleEndian: Bool)

  /// Recognises a byte order mark, or `<` among zero bytes.
  init?(of raw: [UInt8]) {
    switch (raw.count, Array(raw.prefix(4))) {
    case (4..., [0xFF, 0xFE, 0, 0]), (4..., [0x3C, 0, 0, 0]): self = .utf32(isLittleEndian: true)
    case (4..., [0, 0, 0xFE, 0xFF]), (4..., [0, 0, 0, 0x3C]): self = .utf32(isLittleEndian: false)
    case (2..., let start) where start.starts(with: [0xFF, 0xFE]),
      (4..., let start) where start[0] == 0x3C && start[1] == 0 && start[3] == 0:
      self = .utf16(isLittleEndian: true)
    case (2..., let start) where start.starts(with: [0xFE, 0xFF]),
      (4..., let start) where start[0] == 0 && start[1] == 0x3C && start[2] == 0:
      self = .utf16(isLittleEndian: false)
    default: return nil
    }
  }

  var found: FoundEncoding {
    switch self {
    case .utf16: .utf16
    case .utf32: .utf32
    }
  }

  /// Whether nothing was lost in decoding.
  func isLossless(_ raw: [UInt8], _ decoded: [UInt8]) -> Bool {
    let width =
      switch self {
      case .utf16: 2
      case .utf32: 4
      }
    return raw.count.isMultiple(of: width)
      && decoded.firstRange(of: Array("\u{FFFD}".utf8)) == nil
  }

  func decode(_ raw: [UInt8]) -> [UInt8] {
    let decoded =
      switch self {
      case .utf16(let isLittleEndian):
        String(decoding: raw.units(UInt16.self, isLittleEndian: isLittleEndian), as: UTF16.self)
      case .utf32(let isLittleEndian):
        String(decoding: raw.units(UInt32.self, isLittleEndian: isLittleEndian), as: UTF32.self)
      }
    return Array((decoded.first == "\u{FEFF}" ? String(decoded.dropFirst()) : decoded).utf8)
  }
}

extension [UInt8] {
  fileprivate func units<Unit: FixedWidthInteger>(
    _: Unit.Type, isLittleEndian: Bool
  ) -> [Unit] {
    let width = Unit.bitWidth / 8
    return stride(from: 0, through: count - width, by: width).map { start in
      let bytes = self[start..<(start + width)]
      let ordered = isLittleEndian ? Array(bytes.reversed()) : Array(bytes)
      return ordered.reduce(0) { $0 << 8 | Unit($1) }
    }
  }

  /// Whether the XML declaration says that every character has one byte, as Windows-1252 has it.
  fileprivate var isDeclaredNarrow: Bool {
    let names = ["windows-1252", "cp1252", "iso-8859-1", "iso_8859-1", "iso8859-1", "latin1"]
    return declaredEncoding.map { names.contains($0.name.lowercased()) } == true
  }

  /// The same text in UTF-8, every byte read as Windows-1252.
  fileprivate var fromWindows1252: [UInt8] {
    Array(String(String.UnicodeScalarView(map { Unicode.Scalar(windows1252: $0) })).utf8)
  }

  /// The same text in UTF-8: what is UTF-8 already stays, other bytes are read as Windows-1252.
  fileprivate var repairedFromWindows1252: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count + count / 8)
    var index = startIndex
    while index < endIndex {
      if let length = lengthOfScalar(at: index) {
        result += self[index..<(index + length)]
        index += length
      } else {
        result += String(Unicode.Scalar(windows1252: self[index])).utf8
        index += 1
      }
    }
    return result
  }

  /// The encoding that the XML declaration names, where, and where its name stands.
  fileprivate var declaredEncoding: (name: String, offset: Int, value: Range<Int>)? {
    let word = Array("encoding".utf8)
    guard starts(with: "<?xml".utf8), let end = firstIndex(of: UInt8(ascii: ">")),
      end >= word.count,
      let start = (0...(end - word.count)).first(where: { self[$0...].starts(with: word) })
    else { return nil }
    let keyword = start..<(start + word.count)
    let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    guard let opening = self[keyword.upperBound..<end].firstIndex(where: quotes.contains),
      let closing = self[(opening + 1)..<end].firstIndex(of: self[opening])
    else { return nil }
    let value = (opening + 1)..<closing
    return (String(decoding: self[value], as: UTF8.self), keyword.lowerBound, value)
  }
}

extension DecodedBytes {
  /// The bytes for libxml2, which stops at a name that no encoding can have: the declaration of one
  /// is blanked out, since it is an issue already.
  var parseable: [UInt8] {
    guard let declared = bytes.declaredEncoding, !declared.name.mayNameAnEncoding else {
      return bytes
    }
    let range = declared.offset...declared.value.upperBound
    return bytes.applying([
      Edit(
        range: range.lowerBound..<range.upperBound + 1,
        replacement: Array(repeating: UInt8(ascii: " "), count: range.count))
    ])
  }
}

extension String {
  /// Whether it has the form of an encoding's name (XML 1.0, § 4.3.3).
  fileprivate var mayNameAnEncoding: Bool {
    utf8.first?.isLetter == true
      && utf8.allSatisfy { $0.isLetter || $0.isDigit || "._-".utf8.contains($0) }
  }
}

// MARK: - Mends

extension [UInt8] {
  /// The edit which has this text declare UTF-8, if it declares something else.
  fileprivate var declaringUTF8: Mend {
    guard let declared = declaredEncoding, declared.name.uppercased() != "UTF-8" else {
      return Mend([], uncovers: true)
    }
    return Mend(
      [Edit(range: declared.value, replacement: Array("UTF-8".utf8))], uncovers: true)
  }

  /// Whether bytes which aren't UTF-8 can only be Windows-1252, or Latin-1: all of them are what
  /// people type in French, accents among them, and nothing declares otherwise.
  ///
  /// `é »` with its no-break space is UTF-8 by accident, for a character that nobody typed. Where
  /// something is UTF-8 for what people type, the file is a mixture, and nobody can tell.
  fileprivate var isCertainlyWindows1252: Bool {
    let declared = declaredEncoding?.name.lowercased() ?? "utf-8"
    guard declared == "utf-8" || isDeclaredNarrow else { return false }
    let characters = lazy.filter { $0 >= 0x80 }.map { Unicode.Scalar(windows1252: $0) }
    return characters.allSatisfy(\.isTypedInFrench)
      && (declared != "utf-8" || characters.contains { $0.isFrenchLetter })
      && !hasUTF8TypedInFrench
  }

  private var hasUTF8TypedInFrench: Bool {
    indices.contains { index in
      guard self[index] >= 0x80, let length = lengthOfScalar(at: index) else { return false }
      let text = String(decoding: self[index..<(index + length)], as: UTF8.self)
      return text.unicodeScalars.contains(where: \.isTypedInFrench)
    }
  }

  /// Whether bytes which are UTF-8 were meant as such, whatever is declared: there is nothing but
  /// ASCII, or something that people type in French.
  ///
  /// Of the encodings of e-mail, which write everything in ASCII, one can't tell.
  fileprivate var isCertainlyUTF8: Bool {
    let declared = declaredEncoding?.name.lowercased() ?? ""
    guard !["utf-7", "utf7", "hz", "2022"].contains(where: declared.contains) else { return false }
    let scalars = String(decoding: self, as: UTF8.self).unicodeScalars.lazy.filter { !$0.isASCII }
    return scalars.isEmpty || scalars.contains(where: \.isTypedInFrench)
  }
}

extension Unicode.Scalar {
  fileprivate var isFrenchLetter: Bool { Self.frenchLetters.contains(self) }

  fileprivate var isTypedInFrench: Bool { isFrenchLetter || Self.frenchSigns.contains(self) }

  private static let frenchLetters = Set(
    "àâäæçéèêëîïñôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÑÔÖŒÙÛÜŸáíóúÁÍÓÚ".unicodeScalars)
  private static let frenchSigns = Set("\u{A0}«»’‘“”…–—•·°€£§²³½¼¾ªº×÷±µ™©®".unicodeScalars)
}

extension Unicode.Scalar {
  /// The character of a byte in Windows-1252; the five bytes it leaves out stand for themselves.
  fileprivate init(windows1252 byte: UInt8) {
    let high: [Unicode.Scalar] = [
      "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
      "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
    self = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
