/// The names which identifiers may have: `[A-Za-z][A-Za-z0-9._-]{0,63}`.
package enum IdentifierName {
  private static let maximumLength = 64

  /// Whether an identifier may have this name.
  package static func isValid(_ name: String) -> Bool {
    name.utf8.count <= maximumLength && name.utf8.first?.isLetter == true
      && name.utf8.allSatisfy(\.isNamePart)
  }

  /// The valid name closest to `name`: plain letters for accented ones, dashes for the rest.
  static func valid(from name: String) -> String {
    let words = name.withoutDiacritics.utf8.split { !$0.isNamePart }
    let joined = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    let trimmed = joined.drop { "-._".contains($0) }
    let start = trimmed.utf8.first?.isLetter == true ? "" : trimmed.isEmpty ? "id" : "id-"
    return start + trimmed.prefix(maximumLength - start.utf8.count)
  }

  /// A valid name made from a title: its first words, in lower case.
  static func short(from title: String) -> String {
    let name = valid(from: title.lowercased())
    guard name.count > shortLength else { return name }
    let start = name.prefix(shortLength + 1)
    return String(start.lastIndex(of: "-").map { start[..<$0] } ?? start.dropLast())
  }

  private static let shortLength = 32

  /// A valid name with a number after it.
  static func numbered(_ name: String, _ number: Int) -> String {
    let suffix = "-\(number)"
    return name.prefix(maximumLength - suffix.utf8.count) + suffix
  }
}

extension UInt8 {
  fileprivate var isNamePart: Bool {
    isLetter || isDigit
      || self == UInt8(ascii: ".") || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
