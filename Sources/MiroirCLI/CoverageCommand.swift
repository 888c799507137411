import ArgumentParser
import Miroir
import MiroirDossier
import MiroirFolder

/// `miroir coverage`: what a portfolio covers of its référentiel, and what to do next.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Montre les compétences abordées, déclarées et étayées.",
    discussion: """
      Code de retour : 0, ou 1 avec --final si une compétence n'est pas étayée ; 1 si le portfolio \
      ou son référentiel ne peut pas être lu ; 2 si le dossier manque.
      """,
    aliases: ["couverture"])

  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @Flag(help: "Exiger que chaque compétence soit étayée.")
  var final = false

  @OptionGroup var referentiel: ReferentielOption

  @Option(help: ArgumentHelp("La forme du rapport : text, json ou html.", valueName: "forme"))
  var format = PageFormat.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let chosen = try referentiel.choice(console, common.language)
    let folder = try PortfolioFolder(at: portfolio, chosen: chosen, console, common.language)
    guard let coverage = Coverage(of: folder) else {
      throw PortfolioFolder.unreadable(portfolio, console, common.language)
    }
    switch format {
    case .text:
      console.write(CoverageText(language: common.language).text(coverage, path: portfolio))
    case .json:
      console.write(
        coverage.json(of: folder, path: portfolio, in: common.lang ?? .french))
    case .html: console.write(coverage.html(of: folder, in: common.language))
    }
    if final, coverage.isComplete != true { throw ExitCode.failure }
  }
}
