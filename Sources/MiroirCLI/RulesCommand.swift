import ArgumentParser
import Miroir

/// `miroir rules`: every rule there is.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Donne la liste des règles.", aliases: ["regles"])

  @Option(help: ArgumentHelp("La forme de la liste : text ou json.", valueName: "forme"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run() {
    let console = Console(isQuiet: common.quiet)
    switch format {
    case .text: console.write(Rule.all.text(in: common.language))
    case .json: console.write(Rule.all.json(in: common.lang ?? .french))
    }
  }
}
