/// The values that an attribute, or an element that holds a value, may take.
public enum ValueType: Sendable, Hashable {
  /// Any text.
  case text
  /// An identifier: a letter, then letters, digits, dots, underscores or hyphens, 64 in all at most.
  case identifier
  /// Identifiers, separated by spaces.
  case identifiers
  /// A code, never taken for a word of a sentence: one name that holds a digit, or four characters
  /// at most and no small letter.
  case code
  /// Codes, separated by spaces.
  case codes
  /// A date: `AAAA-MM-JJ` or `AAAA-MM`.
  case date
  /// A SHA-256 digest: `sha256:` and 64 hexadecimal digits.
  case digest
  /// A version of the format: `1.0`.
  case version
  /// A number of up to five digits.
  case number
  /// A moment in universal time: `2026-03-02T10:15:00Z`.
  case timestamp
  /// A number of up to nine digits.
  case rank
  /// One of these words.
  case oneOf([String])

  /// Whether `value` is one, white space around it left aside, as XSD has it.
  func admits(_ value: String) -> Bool {
    switch self {
    case .text: true
    case .identifier: IdentifierName.isValid(value.xmlTrimmed)
    case .identifiers: value.areAllTokens(IdentifierName.isValid)
    case .code: value.xmlTrimmed.isCode
    case .codes: value.areAllTokens(\.isCode)
    case .date: value.xmlTrimmed.hasDateForm
    case .digest: value.xmlTrimmed.isDigest
    case .version: FormatVersion(value.xmlTrimmed) != nil
    case .number: value.xmlTrimmed.isNumber(ofDigits: 1...5)
    case .timestamp: Timestamp(reading: value.xmlTrimmed) != nil
    case .rank: value.xmlTrimmed.isNumber(ofDigits: 1...9)
    case .oneOf(let words): words.contains(value.xmlTrimmed)
    }
  }

  /// What the value was most likely meant to be, when that is certain.
  func proposal(for value: String) -> String? {
    switch self {
    case .date: PartialDate(french: value)?.text
    case .oneOf(let words): words.nearest(to: value)
    case .text, .identifier, .identifiers, .code, .codes, .digest, .version, .number, .timestamp,
      .rank:
      nil
    }
  }
}

/// The version of a document's format.
public struct FormatVersion: Sendable, Hashable, Comparable {
  var major: Int
  var minor: Int

  /// The version that this Miroir knows.
  static let known = FormatVersion(major: 1, minor: 0)

  init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads `1.0`.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...4).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let major = Int(parts[0]), let minor = Int(parts[1])
    else { return nil }
    self.init(major: major, minor: minor)
  }

  /// As documents write it.
  var text: String { "\(major).\(minor)" }

  /// The order of release.
  public static func < (one: FormatVersion, other: FormatVersion) -> Bool {
    (one.major, one.minor) < (other.major, other.minor)
  }
}

extension String {
  /// The text without XML white space around it.
  var xmlTrimmed: String {
    guard utf8.first?.isXMLSpace == true || utf8.last?.isXMLSpace == true else { return self }
    return String(Substring(utf8.trimmed))
  }

  /// The parts between XML white space.
  var xmlTokens: [String] {
    var tokens: [String] = []
    forEachToken { token in
      tokens.append(token)
      return true
    }
    return tokens
  }

  /// Whether it has parts between XML white space, all of that form.
  fileprivate func areAllTokens(_ form: (String) -> Bool) -> Bool {
    var (hasSome, areSuch) = (false, true)
    forEachToken { token in
      (hasSome, areSuch) = (true, form(token))
      return areSuch
    }
    return hasSome && areSuch
  }

  /// Hands over the parts between XML white space, until `body` wants no more.
  private func forEachToken(_ body: (String) -> Bool) {
    var text = self
    text.withUTF8 { bytes in
      var index = 0
      while let start = bytes[index...].firstIndex(where: { !$0.isXMLSpace }) {
        index = bytes[start...].firstIndex(where: \.isXMLSpace) ?? bytes.count
        guard body(String(decoding: bytes[start..<index], as: UTF8.self)) else { return }
      }
    }
  }

  fileprivate var hasDateForm: Bool {
    let isDay = utf8.count == 10
    return (isDay || utf8.count == 7)
      && utf8.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte.isDigit
      }
  }

  fileprivate var isDigest: Bool {
    utf8.starts(with: SHA256Digest.prefix.utf8) && SHA256Digest(self) != nil
  }

  fileprivate func isNumber(ofDigits digits: ClosedRange<Int>) -> Bool {
    digits.contains(utf8.count) && utf8.allSatisfy(\.isDigit)
  }

  /// The value, unless it lacks the form of its type: it may then be anybody's words.
  func quotable(as type: ValueType) -> String { type.admits(self) ? xmlTrimmed : "…" }

  fileprivate var isCode: Bool {
    guard isNameToken else { return false }
    return utf8.contains { $0.isDigit }
      || unicodeScalars.count <= 4
        && unicodeScalars.allSatisfy { $0.properties.generalCategory != .lowercaseLetter }
  }

  /// Whether it is an `Nmtoken` of XML 1.0.
  fileprivate var isNameToken: Bool {
    !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        scalar.isASCII ? scalar.isNameASCII : !scalar.isPunctuationOrSpace
      }
  }
}

extension Unicode.Scalar {
  fileprivate var isNameASCII: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", ":": true
    default: false
    }
  }

  /// Beyond ASCII, whether XML 1.0 keeps it out of names: signs of Latin-1, general punctuation,
  /// ideographic space and what is no character at all.
  fileprivate var isPunctuationOrSpace: Bool {
    switch value {
    case 0x80...0xB6, 0xB8...0xBF, 0xD7, 0xF7, 0x2000...0x200B, 0x200E...0x203E, 0x2041...0x206F,
      0x2190...0x2BFF, 0x3000, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF:
      true
    default: false
    }
  }
}

extension Collection where Element == UInt8, Self: BidirectionalCollection {
  fileprivate var trimmed: SubSequence {
    let start = firstIndex { !$0.isXMLSpace } ?? endIndex
    let end = lastIndex { !$0.isXMLSpace }.map { index(after: $0) } ?? start
    return self[start..<end]
  }
}
