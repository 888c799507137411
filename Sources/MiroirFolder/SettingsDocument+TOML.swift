public import Miroir
private import TOMLKit

extension SettingsDocument {
  /// Reads a settings file, in TOML 1.0.
  public init(reading bytes: [UInt8], at path: FilePath, authority: SettingsAuthority) {
    let text = SourceText(bytes)
    self.init(path: path, text: text, SettingsReading(toml: bytes, text), authority: authority)
  }

  /// Reads the settings file of a session, wherever it is.
  public init(session path: String) throws(FolderError) {
    self.init(
      reading: try [UInt8].reading(fileAt: path), at: FilePath(path), authority: .session)
  }
}

extension PaperWordingDocument {
  /// Reads the wording of a jury's papers, in TOML 1.0.
  public init(reading bytes: [UInt8]) {
    let text = SourceText(bytes)
    self.init(text, SettingsReading(toml: bytes, text))
  }
}

extension SettingsReading {
  fileprivate init(toml bytes: [UInt8], _ text: SourceText) {
    guard let string = String(validating: bytes, as: UTF8.self) else {
      self = .fault(.other, at: 0)
      return
    }
    do {
      self = .entries(try TOMLTable(string: string).entries)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      self = .fault(
        SettingsSyntaxFault(error),
        at: LineIndex(text).offset(ofLine: place.line) + max(0, place.column - 1))
    } catch {
      self = .fault(.other, at: 0)
    }
  }
}

extension SettingsSyntaxFault {
  /// By what the parser was reading, the innermost first.
  fileprivate init(_ error: TOMLParseError) {
    let words = error.description
    self =
      if words.contains("cannot redefine") || words.contains("cannot insert") {
        .repeatedKey
      } else if words.contains("string:") {
        .unfinishedText
      } else if words.contains("array:") {
        .unfinishedList
      } else if words.contains("table header:") {
        .unfinishedTitle
      } else if words.contains("value:") {
        .brokenValue
      } else {
        .other
      }
  }
}

extension TOMLTable {
  fileprivate var entries: [SettingsEntry] {
    keys.sorted().compactMap { key in
      self[key].map { SettingsEntry(key: key, value: SettingsValue($0)) }
    }
  }
}

extension SettingsValue {
  fileprivate init(_ value: any TOMLValueConvertible) {
    if let text = value.string {
      self = .text(text)
    } else if let number = value.int {
      self = .number(number)
    } else if let table = value.table {
      self = .table(table.entries)
    } else if let array = value.array {
      self = .list(array.map { SettingsValue($0) })
    } else {
      self = .other
    }
  }
}
