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

  /// Reads what the file says.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - text: Its bytes.
  ///   - entries: Its keys and values.
  ///   - authority: On whose behalf it speaks.
  public init(
    path: FilePath, text: SourceText, entries: [SettingsEntry], authority: SettingsAuthority
  ) {
    var reader = SettingsReader(text: text, authority: authority)
    settings = reader.settings(entries)
    faults = reader.faults
    self.path = path
    self.text = text
  }

  /// A file that can't be read: it changes nothing.
  public init(path: FilePath, text: SourceText, syntaxFaultAt offset: Int) {
    self.path = path
    self.text = text
    settings = .none
    faults = [
      SettingsFault(
        message: Phrase(fr: "ce n'est pas du TOML", en: "this isn't TOML"),
        help: Phrase(
          fr: "écrivez clé = \"valeur\", une par ligne, sous un titre entre crochets",
          en: "write key = \"value\", one per line, below a title in brackets"),
        offset: offset)
    ]
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
