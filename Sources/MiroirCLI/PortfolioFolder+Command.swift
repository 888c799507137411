import ArgumentParser
import Miroir
import MiroirFolder

extension PortfolioFolder {
  /// Reads the folder of a command's argument; complains where the machine, or a référentiel that
  /// isn't at hand, stands in the way.
  init(
    at path: String, chosen: ReferentielChoice? = nil, _ console: Console, _ language: Language
  ) throws {
    do {
      self = PortfolioFolder(reading: try FolderContents(at: path), chosen: chosen)
    } catch {
      console.complain(error.message, language)
      throw ExitCode.machine
    }
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
