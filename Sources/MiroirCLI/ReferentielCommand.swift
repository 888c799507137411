import ArgumentParser
import Miroir
import MiroirDossier
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
    var referentiel: String?

    @Flag(help: "Montrer tous ceux de Miroir.")
    var all = false

    @Option(help: ArgumentHelp("La forme : text, json ou html.", valueName: "forme"))
    var format = PageFormat.text

    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard (referentiel == nil) == all else {
        let message = Phrase(
          fr: "il faut nommer un référentiel, ou écrire --all",
          en: "name a framework, or write --all")
        throw ValidationError(message.text(in: common.language))
      }
    }

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let library = Library()
      let shown = try asked(console, library).map { ($0, library.guidance(for: $0.id)) }
      switch format {
      case .text:
        let text = ReferentielText(language: common.language)
        console.write(shown.map { text.page($0, $1) }.joined(separator: "\n\n"))
      case .json: console.write(ReferentielJSON(language: common.lang ?? .french).text(shown))
      case .html where all: console.write(shown.map(\.0).html(in: common.language))
      case .html:
        console.write(shown.map { $0.html($1, in: common.language) }.joined())
      }
    }

    private func asked(_ console: Console, _ library: Library) throws -> [Referentiel] {
      guard let referentiel else {
        return library.identifiers.compactMap(library.referentiel(named:))
      }
      return [try KnownReferentiel(referentiel, console, common.language).referentiel]
    }
  }
}
