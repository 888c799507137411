/// A settings file that was read: what it changes, and what is wrong with it.
public struct SettingsDocument: Sendable {
  /// Its path.
  public var path: FilePath
  /// Its bytes.
  public var text: SourceText
  /// What it changes, as far as it could be read.
  public var settings: RuleSettings
  /// What is wrong with it.
  public var faults: [SettingsFault]

  /// Takes what was read of a file.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - text: Its bytes.
  ///   - reading: Its keys and values; where it has none, it changes nothing.
  ///   - authority: On whose behalf it speaks.
  public init(
    path: FilePath, text: SourceText, _ reading: SettingsReading, authority: SettingsAuthority
  ) {
    self.path = path
    self.text = text
    switch reading {
    case .entries(let entries):
      var reader = SettingsReader(text: text, authority: authority)
      settings = reader.settings(entries)
      faults = reader.faults
    case .fault(let fault, let offset):
      settings = .none
      faults = [SettingsFault(fault, at: offset, in: text)]
    }
  }
}

/// Why a settings file can't be read, as far as it is known.
public enum SettingsSyntaxFault: Sendable {
  /// A key, or a title, that stands there already.
  case repeatedKey
  /// A list without its `]`.
  case unfinishedList
  /// A text without its closing quote.
  case unfinishedText
  /// A title without its `]`.
  case unfinishedTitle
  /// A value that isn't written as one.
  case brokenValue
  /// Something else.
  case other

  fileprivate var message: Phrase {
    switch self {
    case .repeatedKey:
      Phrase(fr: "cette clé est écrite deux fois", en: "this key is written twice")
    case .unfinishedList: Phrase(fr: "une liste n'est pas fermée", en: "a list isn't closed")
    case .unfinishedText: Phrase(fr: "un texte n'est pas fermé", en: "a text isn't closed")
    case .unfinishedTitle:
      Phrase(fr: "un titre n'est pas écrit en TOML", en: "a title isn't written in TOML")
    case .brokenValue:
      Phrase(fr: "cette valeur n'est pas écrite en TOML", en: "this value isn't written in TOML")
    case .other: Phrase(fr: "ce n'est pas du TOML", en: "this isn't TOML")
    }
  }

  fileprivate var help: Phrase {
    switch self {
    case .repeatedKey:
      Phrase(
        fr: "gardez une seule de ces lignes, et un seul titre de chaque nom",
        en: "keep one of these lines only, and one title of each name")
    case .unfinishedList: Phrase(fr: "ajoutez « ] »", en: "add ']'")
    case .unfinishedText:
      Phrase(fr: "ajoutez un guillemet droit à la fin", en: "add a straight quote at its end")
    case .unfinishedTitle:
      Phrase(
        fr: "écrivez [severites], ou [[ecartees]], seul sur sa ligne",
        en: "write [severites], or [[ecartees]], alone on its line")
    case .brokenValue:
      Phrase(
        fr: "écrivez un texte entre guillemets droits, ou un nombre",
        en: "write a text between straight quotes, or a number")
    case .other:
      Phrase(
        fr: "écrivez clé = \"valeur\", une par ligne ; un titre se met entre crochets",
        en: "write key = \"value\", one per line; a title goes in brackets")
    }
  }
}

extension SourceText {
  /// The offset, or the last thing written where nothing is written there any more.
  fileprivate func lastWritten(before offset: Int) -> Int {
    guard bytes.dropFirst(offset).allSatisfy(\.isXMLSpace) else { return offset }
    return bytes.prefix(offset).lastIndex { !$0.isXMLSpace } ?? 0
  }
}

/// What is wrong with a settings file.
public struct SettingsFault: Sendable, Hashable {
  /// What is so.
  public var message: Phrase
  /// What to do about it.
  public var help: Phrase
  /// Where, in bytes.
  public var offset: Int
}

extension SettingsFault {
  /// What isn't TOML.
  init(_ fault: SettingsSyntaxFault, at offset: Int, in text: SourceText) {
    self.init(
      message: fault.message, help: fault.help, offset: text.lastWritten(before: offset))
  }
}
