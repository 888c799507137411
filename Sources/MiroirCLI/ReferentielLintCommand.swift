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
      let contents = ReferentielFiles(at: files)
      let checks = Check.referentiels(of: PortfolioFolder(reading: contents), isFinal: final)
      let failures = contents.failures.map {
        CheckFailure(path: $0.path, code: $0.fileCode, message: $0.message)
      }
      try report.print(
        checks.map { .checked($0) } + failures.map { .failed($0) }, on: .referentiel, common,
        console)
    }
  }
}
