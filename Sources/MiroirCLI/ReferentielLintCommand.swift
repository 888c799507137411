import ArgumentParser
import Miroir
import MiroirFolder

extension ReferentielCommand {
  /// `miroir referentiel lint`: what is wrong with référentiels of one's own, and what they lack.
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint",
      abstract: "Vérifie un ou plusieurs référentiels à soi.",
      discussion: """
        Plusieurs fichiers sont vérifiés ensemble : leurs noms, leurs clés et ce qu'ils remplacent. \
        Code de retour : 0 si rien ne bloque, 1 si quelque chose bloque, 2 si un fichier manque ou \
        ne peut pas être lu (les autres sont vérifiés), 64 si la commande est mal écrite.
        """,
      aliases: ["verifier"])

    @Argument(help: ArgumentHelp("Le fichier d'un référentiel.", valueName: "fichier"))
    var files: [String]

    @Flag(help: "Vérifier une version finale : ce qui reste à compléter bloque aussi.")
    var final = false

    @OptionGroup var report: ReportOptions

    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let printer = CheckPrinter(.referentiel, options: report, common: common, console: console)
      let contents = ReferentielFiles(at: files)
      for check in Check.referentiels(of: PortfolioFolder(reading: contents), isFinal: final) {
        printer.print(.checked(check))
      }
      for error in contents.failures {
        let failure = CheckFailure(path: error.path, code: error.fileCode, message: error.message)
        printer.print(.failed(failure))
      }
      try printer.close()
    }
  }
}
