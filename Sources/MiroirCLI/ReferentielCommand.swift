import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir referentiel`: the competence frameworks at hand.
struct ReferentielCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "referentiel", abstract: "Montre les référentiels de compétences.",
    subcommands: [List.self, Show.self])

  /// `miroir referentiel list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Donne la liste des référentiels de Miroir.")

    @OptionGroup var common: CommonOptions

    func run() {
      let library = Library()
      let all = library.identifiers.compactMap(library.referentiel(named:))
      Console(isQuiet: common.quiet)
        .write(ReferentielText(language: common.language).list(all))
    }
  }

  /// `miroir referentiel show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Montre un référentiel : ses règles, ses compétences, et de quoi s'y repérer.")

    @Argument(
      help: ArgumentHelp("Un référentiel de Miroir, ou un fichier.", valueName: "nom|fichier"))
    var referentiel: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let library = Library()
      let page = ReferentielText(language: common.language)
      switch try ReferentielChoice(referentiel, console, common.language) {
      case .file(let own): console.write(page.page(own, library.guidance(for: own.id)))
      case .named(let identifier):
        guard let known = library.referentiel(named: identifier) else { throw unknown(library) }
        console.write(page.page(known, library.guidance(for: identifier)))
      }
    }

    private func unknown(_ library: Library) -> ValidationError {
      let names = library.identifiers.map(\.text).joined(separator: ", ")
      let message = Phrase(
        fr: "« \(referentiel) » n'est pas un référentiel de Miroir ; il y a : \(names).",
        en: "'\(referentiel)' isn't one of Miroir's frameworks; there are: \(names).")
      return ValidationError(message.text(in: common.language))
    }
  }
}
