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
    try referentiel.map { name in
      guard name.isReferentielFile else { return .named(Identifier(name)) }
      return .file(try KnownReferentiel(name, console, language).referentiel)
    }
  }
}

/// A référentiel that has to be at hand: one of Miroir's, or a file's.
struct KnownReferentiel {
  var referentiel: Referentiel
  /// The bytes of the file, when it is one.
  var file: [UInt8]?

  init(_ name: String, _ console: Console, _ language: Language) throws {
    guard !name.isReferentielFile else {
      let own = try console.attempt(language, try OwnFile<Referentiel>(at: name))
      (referentiel, file) = (own.content, own.bytes)
      return
    }
    let library = Library()
    guard let known = library.referentiel(named: Identifier(name)) else {
      let message = Phrase(
        fr: "« \(name) » n'est pas un référentiel de Miroir",
        en: "'\(name)' isn't one of Miroir's frameworks")
      let names = library.identifiers.map(\.text)
      let help = Phrase.suggesting(names.nearest(to: name), among: names)
      throw ValidationError(message, help, language)
    }
    referentiel = known
  }
}

extension String {
  /// Whether it looks like a file more than like the name of a référentiel.
  fileprivate var isReferentielFile: Bool { hasSuffix(".xml") || contains("/") }
}

extension ValidationError {
  /// What is so, and what to write instead.
  init(_ message: Phrase, _ help: Phrase?, _ language: Language) {
    self.init(message.text(with: help, in: language))
  }
}
