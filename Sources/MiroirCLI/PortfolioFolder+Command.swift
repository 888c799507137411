import ArgumentParser
import Miroir
import MiroirFolder

extension PortfolioFolder {
  /// Reads the folder of a command's argument; complains where the machine, or a référentiel that
  /// isn't at hand, stands in the way.
  init(
    at path: String, chosen: ReferentielChoice? = nil, _ console: Console, _ language: Language
  ) throws {
    let contents = try console.attempt(language, try FolderContents(at: path))
    try self.init(reading: contents, chosen, language)
  }

  /// Complains when a référentiel that was asked for isn't at hand.
  init(
    reading contents: FolderContents, _ chosen: ReferentielChoice?, _ language: Language
  ) throws {
    self.init(reading: contents, chosen: chosen)
    if let chosen, unknownReferentiel != nil {
      throw ValidationError(unknown: chosen.identifier, referentiels, language)
    }
  }

  /// Complains that the portfolio at `path`, or its référentiel, can't be read.
  static func unreadable(_ path: String, _ console: Console, _ language: Language) -> ExitCode {
    let message = Phrase(
      fr: "« \(path) » ou son référentiel ne peut pas être lu ; « miroir check » dit pourquoi",
      en: "'\(path)' or its framework can't be read; 'miroir check' says why")
    console.complain(message, language)
    return .failure
  }
}
