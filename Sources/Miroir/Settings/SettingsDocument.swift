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
    case .fault(let offset):
      settings = .none
      faults = [.syntax(at: offset)]
    }
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
  static func syntax(at offset: Int) -> SettingsFault {
    SettingsFault(
      message: Phrase(fr: "ce n'est pas du TOML", en: "this isn't TOML"),
      help: Phrase(
        fr: "écrivez clé = \"valeur\", une par ligne ; un titre se met entre crochets",
        en: "write key = \"value\", one per line; a title goes in brackets"),
      offset: offset)
  }
}
