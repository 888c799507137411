import ArgumentParser
import Miroir
import MiroirFolder

/// Which référentiel to hold a portfolio against.
struct ReferentielOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Vérifier contre ce référentiel plutôt que celui que nomme le portfolio.",
      valueName: "nom|fichier"))
  var referentiel: String?

  /// What was asked for, if anything was.
  func choice(_ console: Console, _ language: Language) throws -> ReferentielChoice? {
    try referentiel.map { try ReferentielChoice($0, console, language) }
  }
}

extension ReferentielsAtHand {
  /// The référentiel that an argument names: a file, or one at hand.
  func find(_ name: String, _ console: Console, _ language: Language) throws -> Referentiel {
    let choice = try ReferentielChoice(name, console, language)
    guard let found = referentiel(choice) else {
      throw ValidationError(unknown: choice.identifier, self, language)
    }
    return found
  }
}

extension ValidationError {
  /// That no référentiel at hand has this name.
  init(unknown identifier: Identifier, _ referentiels: ReferentielsAtHand, _ language: Language) {
    self.init(referentiels.unknown(identifier).text(in: language))
  }
}

extension ReferentielChoice {
  /// What an argument names: a file when it looks like one, a référentiel otherwise.
  init(_ name: String, _ console: Console, _ language: Language) throws {
    guard name.hasSuffix(".xml") || name.contains("/") else {
      self = .named(Identifier(name))
      return
    }
    let bytes: [UInt8]
    do {
      bytes = try [UInt8].reading(fileAt: name)
    } catch {
      console.complain(error.message, language)
      throw ExitCode.machine
    }
    guard let referentiel = Referentiel(reading: bytes, at: name) else {
      let message = Phrase(
        fr: "« \(name) » a des fautes ; « miroir referentiel lint \(name) » les montre",
        en: "'\(name)' has faults; 'miroir referentiel lint \(name)' shows them")
      console.complain(message, language)
      throw ExitCode.machine
    }
    self = .file(referentiel)
  }
}
