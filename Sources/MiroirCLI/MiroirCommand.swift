import ArgumentParser
import Glibc
import Miroir

@main
enum Main {
  static func main() async {
    // A broken promise of ours traps; whoever called must not take that for an answer.
    for trap in [SIGILL, SIGTRAP, SIGSEGV] { signal(trap) { _ in _exit(70) } }
    await MiroirCommand.main(arguments)
  }

  /// What was asked for, the portfolios of a cohort as one argument.
  private static var arguments: [String] {
    let arguments = CommandLine.arguments.dropFirst()
    let check = CheckCommand.configuration
    guard let command = arguments.first,
      command == check.commandName || check.aliases.contains(command)
    else { return Array(arguments) }
    return PathList.joiningRows(of: arguments)
  }
}

/// The command `miroir`.
struct MiroirCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "miroir",
    abstract: "Vérifie un portfolio de compétences et dit ce qu'il lui manque.",
    discussion: """
      Un portfolio est un dossier qui contient portfolio.xml et, le plus souvent, preuves/.
      """,
    version: Version.current,
    subcommands: [
      NewCommand.self, CheckCommand.self, FixCommand.self, CoverageCommand.self, ExportCommand.self,
      SealCommand.self, VerifyCommand.self,
      StatusCommand.self, KeyCommand.self,
      AnnotateCommand.self, AnnotationsCommand.self,
      ReviewCommand.self, FollowUpCommand.self, JuryCommand.self, DeliberateCommand.self,
      ReferentielCommand.self,
      ReuseCommand.self, RulesCommand.self, ExplainCommand.self,
    ])
}
