import ArgumentParser
import Miroir
import MiroirFolder

/// Which settings a session has.
struct SessionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Les réglages de la session, qui seuls peuvent écarter une règle.", valueName: "miroir.toml"))
  var config: String?

  /// What was asked for; complains of every fault of the file.
  func settings(_ console: Console, _ language: Language) throws -> RuleSettings {
    guard let config else { return .none }
    let document = try console.attempt(language, try SettingsDocument(session: config))
    let lines = LineIndex(document.text)
    for fault in document.faults {
      let line = lines.position(of: fault.offset).line
      let place = "\(config):\(line)"
      console.complain(
        Phrase(fr: "\(place) : \(fault.message.fr)", en: "\(place): \(fault.message.en)"),
        help: fault.help, language)
    }
    guard document.faults.isEmpty else { throw ExitCode.validationFailure }
    return document.settings
  }
}
