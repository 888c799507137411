import ArgumentParser
import Miroir
import MiroirFolder

extension ReferentielCommand {
  /// `miroir referentiel compare`: what two référentiels share, and what a portfolio would keep.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare",
      abstract: "Compare deux référentiels : ce qui est commun, ce qui ne l'est pas.",
      discussion: """
        Seules les clés transversales que les deux référentiels déclarent font foi. Avec \
        --portfolio, dit aussi ce qu'un portfolio écrit pour le premier apporte au second.
        """,
      aliases: ["comparer"])

    @Argument(
      help: ArgumentHelp("Le référentiel d'où l'on vient.", valueName: "nom|fichier"))
    var first: String

    @Argument(help: ArgumentHelp("Celui où l'on va.", valueName: "nom|fichier"))
    var second: String

    @Option(
      help: ArgumentHelp("Un portfolio écrit pour le premier.", valueName: "portfolio"))
    var portfolio: String?

    @Option(help: ArgumentHelp("La forme du rapport : text ou json.", valueName: "forme"))
    var format = ReportFormat.text

    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let folder = try portfolio.map { try PortfolioFolder(at: $0, console, common.language) }
      let atHand = folder?.referentiels ?? ReferentielsAtHand(builtIn: Library())
      let comparison = ReferentielComparison(
        try KnownReferentiel(first, among: atHand, console, common.language).referentiel,
        try KnownReferentiel(second, among: atHand, console, common.language).referentiel)
      let compared = try portfolio.flatMap { path in
        try folder.map { try ComparedPortfolio(path, $0, comparison, console, common.language) }
      }
      switch format {
      case .text:
        console.write(ComparisonText(language: common.language).text(comparison, compared))
      case .json: console.write(comparison.json(with: compared, in: common.lang ?? .french))
      }
    }
  }
}

extension ComparedPortfolio {
  /// Complains when the portfolio can't be read, or is written for another référentiel.
  fileprivate init(
    _ path: String, _ folder: PortfolioFolder, _ comparison: ReferentielComparison,
    _ console: Console, _ language: Language
  ) throws {
    guard let own = folder.portfolio?.referentiel, folder.referentiel != nil else {
      throw PortfolioFolder.unreadable(path, console, language)
    }
    guard let compared = ComparedPortfolio(path: path, folder: folder, comparison: comparison)
    else {
      let first = comparison.first.id
      let message = Phrase(
        fr:
          "« \(path) » est écrit pour « \(own) », pas pour « \(first) » : donnez d'abord « \(own) »",
        en: "'\(path)' is written for '\(own)', not for '\(first)': give '\(own)' first")
      throw ValidationError(message.text(in: language))
    }
    self = compared
  }
}
