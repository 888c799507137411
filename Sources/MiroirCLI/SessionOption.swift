import ArgumentParser
import Miroir
import MiroirFolder

/// Which settings a session has.
struct SessionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Les réglages de la session, qui seuls peuvent écarter une règle.", valueName: "miroir.toml"))
  var config: String?

  /// What the file asks for, if there is one.
  func settings(_ console: Console, _ language: Language) throws -> RuleSettings {
    try document(console, language)?.settings ?? .none
  }

  /// The file, if one was given; complains of its every fault.
  func document(_ console: Console, _ language: Language) throws -> SettingsDocument? {
    guard let config else { return nil }
    let document = try console.attempt(language, try SettingsDocument(session: config))
    console.complain(of: document.faults, in: config, document.text, language)
    guard document.faults.isEmpty else { throw ExitCode.validationFailure }
    return document
  }
}

extension Console {
  /// Says, in a line each, what is wrong with a settings file.
  func complain(
    of faults: [SettingsFault], in path: String, _ text: SourceText, _ language: Language
  ) {
    let lines = LineIndex(text)
    for fault in faults {
      let place = "\(path):\(lines.position(of: fault.offset).line)"
      complain(
        Phrase(fr: "\(place) : \(fault.message.fr)", en: "\(place): \(fault.message.en)"),
        help: fault.help, language)
    }
  }
}
