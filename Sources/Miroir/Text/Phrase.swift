/// What a person reads, in both languages; a text that lacks one can't be written.
public struct Phrase: Sendable, Hashable {
  /// The French text, typeset.
  public var fr: String
  /// The English text.
  public var en: String

  /// Joins both texts. The French literal is typeset; what is interpolated is left as it is.
  public init(fr: FrenchText, en: String) {
    self.fr = fr.text
    self.en = en
  }

  /// The text in `language`.
  public func text(in language: Language) -> String {
    switch language {
    case .french: fr
    case .english: en
    }
  }
}

/// A language that Miroir speaks.
public enum Language: String, Sendable, CaseIterable {
  /// French, the first.
  case french = "fr"
  /// English.
  case english = "en"
}

/// A French text whose literal parts are typeset: non-breaking spaces inside guillemets and before
/// double punctuation, and typographic apostrophes.
///
/// Interpolated values (paths, codes, names) are never changed.
public struct FrenchText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The typeset text.
  public var text: String

  /// Typesets a literal.
  public init(stringLiteral literal: String) { text = literal.typesetInFrench }

  /// Takes what was assembled.
  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Assembles typeset literals and untouched values.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var text = ""

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds a literal part, typeset.
    public mutating func appendLiteral(_ literal: String) { text += literal.typesetInFrench }

    /// Adds a value as it is.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += value.description
    }
  }
}

extension String {
  /// The text with the spaces and apostrophes of the *Lexique des règles typographiques en usage à
  /// l'Imprimerie nationale*: U+00A0 inside guillemets and before a colon, U+202F before `; ! ?`.
  fileprivate var typesetInFrench: String {
    guard mayLackFrenchSpaces || utf8.contains(UInt8(ascii: "'")) else { return self }
    return mapped { $0.typeset(after: $1, before: $2) }
  }

  /// The text with those spaces alone, every visible character left as it is.
  package var spacedInFrench: String {
    guard mayLackFrenchSpaces else { return self }
    return mapped { $0.spaced(after: $1, before: $2) }
  }

  /// Whether an ordinary space stands where a non-breaking one may be wanted; told from the bytes,
  /// since most texts have none.
  private var mayLackFrenchSpaces: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      // « and » begin with C2; no other letter matters.
      if previous == UInt8(ascii: " "), byte == 0xC2 || ":;!?".utf8.contains(byte) { return true }
      if byte == UInt8(ascii: " "), previous == 0xAB { return true }
      previous = byte
    }
    return false
  }

  /// Each character replaced, given those before and after it.
  private func mapped(
    _ transform: (Character, _ previous: Character?, _ next: Character?) -> Character
  ) -> String {
    var result = ""
    var previous: Character?
    for (index, character) in zip(indices, self) {
      let next = self.index(after: index) < endIndex ? self[self.index(after: index)] : nil
      result.append(transform(character, previous, next))
      previous = character
    }
    return result
  }
}

extension Character {
  fileprivate func typeset(after previous: Character?, before next: Character?) -> Character {
    if self == "'", let next, previous?.isLetter == true, next.isLetter || next == "«" {
      return "’"
    }
    return spaced(after: previous, before: next)
  }

  fileprivate func spaced(after previous: Character?, before next: Character?) -> Character {
    switch (self, next) {
    case (" ", "»"), (" ", ":"): "\u{A0}"
    case (" ", ";"), (" ", "!"), (" ", "?"): "\u{202F}"
    case (" ", _) where previous == "«": "\u{A0}"
    default: self
    }
  }
}
