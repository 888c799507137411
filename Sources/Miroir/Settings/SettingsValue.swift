/// A value of a settings file, whatever the format it is written in.
public indirect enum SettingsValue: Sendable, Hashable {
  /// A text.
  case text(String)
  /// Keys and values, sorted by key.
  case table([SettingsEntry])
  /// A list.
  case list([SettingsValue])
  /// A whole number.
  case number(Int)
  /// Another number, a date, a truth value: nothing of ours takes one.
  case other
}

/// A key of a settings file, and its value.
public struct SettingsEntry: Sendable, Hashable {
  /// The key.
  public var key: String
  /// The value.
  public var value: SettingsValue

  /// Joins the parts.
  public init(key: String, value: SettingsValue) {
    self.key = key
    self.value = value
  }
}

/// What came of reading a settings file, whatever the format it is written in.
public enum SettingsReading: Sendable, Hashable {
  /// Its keys and values, sorted by key.
  case entries([SettingsEntry])
  /// It can't be read: why, and where, in bytes.
  case fault(SettingsSyntaxFault, at: Int)
}
