import ArgumentParser
import Miroir
import MiroirDeposit
import MiroirFolder

/// `miroir status`: what changed since the last deposit.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Dit ce qui a changé depuis le dernier dépôt.",
    discussion: """
      Ce qui a été déposé ne change pas : cette commande aide à savoir s'il faut déposer à nouveau. \
      Code de retour : 0, ou 1 si le journal ne peut plus être cru, 2 si un fichier manque ou ne peut \
      pas être lu.
      """,
    aliases: ["etat"])

  @OptionGroup var source: DossierOptions

  @Option(help: ArgumentHelp("La forme de la réponse : text ou json.", valueName: "forme"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let journal = try console.attempt(language, try Journal(at: source.folder))
    let theme = try source.look(console, language)
    let folder = try source.check(isFinal: true, theme, console, language).folder
    let status = PortfolioStatus(of: folder, since: journal)
    switch format {
    case .text: console.write(status.text(of: source.portfolio, in: language))
    case .json:
      console.write(
        status.json(
          of: source.portfolio, id: folder.portfolio?.id, in: common.lang ?? .french))
    }
    guard status.brokenLine == nil else { throw ExitCode.failure }
  }
}
