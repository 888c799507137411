import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir referentiel`: the competence frameworks at hand.
struct ReferentielCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "referentiel", abstract: "Montre, vérifie et compare les référentiels.",
    subcommands: [List.self, Show.self, Lint.self, Compare.self])

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
      let shown = try KnownReferentiel(referentiel, console, common.language).referentiel
      console.write(
        ReferentielText(language: common.language).page(shown, Library().guidance(for: shown.id)))
    }
  }
}
