import ArgumentParser
import Miroir
import MiroirDossier

/// `miroir rules`: every rule there is.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Donne la liste des règles.", aliases: ["regles"])

  @Option(help: ArgumentHelp("La forme de la liste : text, json ou html.", valueName: "forme"))
  var format = PageFormat.text

  @OptionGroup var common: CommonOptions

  func run() {
    let console = Console(isQuiet: common.quiet)
    switch format {
    case .text: console.write(Rule.all.text(in: common.language))
    case .json: console.write(Rule.all.json(in: common.lang ?? .french))
    case .html:
      let language = common.language
      console.write(Rule.html(Rule.all.map { RulePage($0, in: language) }, in: language))
    }
  }
}
