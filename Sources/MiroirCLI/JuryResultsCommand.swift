import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir jury results`: what a session comes to, as tables for other programs.
struct JuryResultsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "results",
    abstract: "Donne les résultats d'une session à d'autres programmes : deux fichiers CSV.",
    discussion: """
      candidats.csv a une ligne par dossier, competences.csv une ligne par dossier et compétence ; \
      aucun nom n'y figure. Code de retour : 0 si les fichiers sont faits, 1 si la session a des \
      erreurs, 2 si un fichier manque ou ne peut pas être lu ou écrit.
      """,
    aliases: ["resultats"])

  @Argument(help: ArgumentHelp("Le dossier de la session.", valueName: "session"))
  var session: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Le dossier à faire.", valueName: "dossier"))
  var output: String

  @Flag(help: "Mettre de côté, sous le nom <dossier>.ancien, ce qui est déjà là.")
  var force = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let reading = try await SessionReading(at: session, console, language)
    guard let deliberation = Deliberation(of: reading.folder), !reading.lacksDeposits,
      !reading.folder.diagnose().contains(where: { $0.severity == .error })
    else {
      console.complain(
        Phrase(
          fr: "aucun fichier n'a été fait : la session a des erreurs, ou un dépôt ne s'ouvre pas",
          en: "no file was made: the session has errors, or a deposit doesn't open"),
        help: Phrase(
          fr: "« miroir jury check \(session) » dit pourquoi",
          en: "'miroir jury check \(session)' says why"), language)
      throw ExitCode.failure
    }
    let results = JuryResults(deliberation)
    try console.attempt(
      language, try Output(path: output, setsAside: force).write(folder: results.files))
    let count = deliberation.verdicts.count
    console.write(
      Phrase(
        fr: "« \(output) » : candidats.csv et competences.csv, pour \(count) dossier(s).\n",
        en: "'\(output)': candidats.csv and competences.csv, for \(count) dossier(s).\n"
      ).text(in: language))
  }
}
