import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir new <folder>`.
struct NewPortfolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Fait un dossier et un portfolio.xml qui dit quoi écrire.")

  @Argument(help: ArgumentHelp("Le dossier à faire.", valueName: "dossier"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Le référentiel visé (« miroir referentiel list »), ou son fichier.",
      valueName: "nom|fichier"))
  var referentiel: String

  @Option(help: ArgumentHelp("Le prénom, puis le nom.", valueName: "Prénom Nom"))
  var candidate: String?

  @Option(
    help: ArgumentHelp(
      "Le guidage d'un établissement : ses questions remplacent celles de Miroir.",
      valueName: "fichier"))
  var guidage: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let known = try KnownReferentiel(referentiel, console, common.language)
    let own = try guidage.map { path in
      try console.attempt(common.language, try OwnFile<Guidance>(at: path))
    }
    let draft = PortfolioDraft(
      number: .random(in: 0...UInt32.max), referentiel: known.referentiel, candidate: candidate,
      help: DraftHelp(
        for: known.referentiel, replacedBy: own.map { [$0.content] } ?? [], common))
    let files = draft.files(referentiel: known.file, guidance: own?.bytes)
    try sayAtOnce(PortfolioFolder(reading: FolderContents(toWrite: files)), console)
    try console.attempt(common.language, try Output(path: folder).write(folder: files))
    console.write(DraftText(language: common.language).made(files, at: folder))
  }

  /// Says what `miroir check` would object to before anything is written.
  private func sayAtOnce(_ folder: PortfolioFolder, _ console: Console) throws {
    let found = folder.diagnose().filter { $0.severity != .missing }
    for diagnostic in found {
      console.complain(diagnostic.message, help: diagnostic.help, common.language)
    }
    if found.contains(where: { $0.severity == .error }) { throw ExitCode.machine }
  }
}
