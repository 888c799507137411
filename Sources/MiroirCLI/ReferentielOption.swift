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
    try chosen(console, language)?.choice
  }

  /// What was asked for, if anything was, and the bytes of the file if it was one.
  func chosen(
    _ console: Console, _ language: Language
  ) throws -> (choice: ReferentielChoice, file: [UInt8]?)? {
    try referentiel.map { name in
      guard name.isReferentielFile else { return (.named(Identifier(name)), nil) }
      let own = try console.attempt(language, try OwnFile<Referentiel>(at: name))
      return (.file(own.content), own.bytes)
    }
  }
}

/// A référentiel that an argument names: one of those at hand, or a file's.
struct KnownReferentiel {
  var referentiel: Referentiel
  /// The bytes of the file, when it is one.
  var file: [UInt8]?

  init(
    _ name: String, among atHand: ReferentielsAtHand = ReferentielsAtHand(builtIn: Library()),
    _ console: Console, _ language: Language
  ) throws {
    guard !name.isReferentielFile else {
      let own = try console.attempt(language, try OwnFile<Referentiel>(at: name))
      (referentiel, file) = (own.content, own.bytes)
      return
    }
    guard let known = atHand.referentiel(.named(Identifier(name))) else {
      throw ValidationError(unknown: Identifier(name), atHand, language)
    }
    referentiel = known
  }
}

extension String {
  /// Whether it looks like a file more than like the name of a référentiel.
  fileprivate var isReferentielFile: Bool { hasSuffix(".xml") || contains("/") }
}

extension ValidationError {
  /// That no référentiel at hand has this name.
  init(unknown identifier: Identifier, _ referentiels: ReferentielsAtHand, _ language: Language) {
    self.init(referentiels.unknown(identifier).text(in: language))
  }

  /// What is so, and what to write instead.
  init(_ message: Phrase, _ help: Phrase?, _ language: Language) {
    self.init(message.text(with: help, in: language))
  }
}
