import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir jury check`: what is wrong with a session, and what it still lacks before papers are issued.
struct JuryCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Vérifie une session : ce qui est faux, ce qui manque avant d'établir les papiers.",
    discussion: """
      Code de retour : 0 si rien ne bloque, 1 si quelque chose bloque, 2 si un fichier manque ou ne \
      peut pas être lu.
      """,
    aliases: ["verifier"])

  @Argument(help: ArgumentHelp("Le dossier de la session.", valueName: "session"))
  var session: String

  @OptionGroup var report: ReportOptions

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let reading = try await SessionReading(at: session, console, common.language)
    let check = Check(session: session, folder: reading.folder)
    try report.print([.checked(check)], on: .session, common, console)
    if reading.lacksDeposits { throw ExitCode.failure }
  }
}
