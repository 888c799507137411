import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir reuse <portfolio> --to <référentiel>`.
struct ReuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse",
    abstract: "Commence un autre portfolio avec ce qu'un premier y apporte.",
    discussion: """
      Seules les compétences que les deux référentiels déclarent communes (leur clé \
      transversale) sont reprises. Le premier portfolio n'est pas changé.
      """,
    aliases: ["reprendre"])

  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @Option(help: ArgumentHelp("Le référentiel visé, ou son fichier.", valueName: "nom|fichier"))
  var to: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Le dossier à faire.", valueName: "dossier"))
  var output: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let target = try KnownReferentiel(to, console, language)
    let contents = try console.attempt(language, try FolderContents(at: portfolio))
    let reuse = try reuse(PortfolioFolder(reading: contents), target.referentiel, console)
    try console.attempt(
      language,
      try Output(path: output).write(
        folder: reuse.files(referentiel: target.file), from: FolderContents.folder(at: portfolio)))
    console.write(DraftText(language: language).made(reuse, at: output))
  }

  private func reuse(
    _ folder: PortfolioFolder, _ target: Referentiel, _ console: Console
  ) throws -> PortfolioReuse {
    do {
      return try PortfolioReuse(
        of: folder, to: target, number: .random(in: 0...UInt32.max),
        language: common.lang ?? .french)
    } catch {
      console.complain(error.message, help: error.help, common.language)
      throw ExitCode.failure
    }
  }
}
