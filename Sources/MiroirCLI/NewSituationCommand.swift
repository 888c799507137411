import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir new situation <portfolio>`.
struct NewSituationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "situation", abstract: "Ajoute à un portfolio une situation à écrire.")

  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @Option(help: ArgumentHelp("Le titre de la situation.", valueName: "titre"))
  var title: String

  @Option(help: ArgumentHelp("Son nom court, tiré du titre sinon.", valueName: "nom"))
  var id: String?

  @Option(help: ArgumentHelp("Quand elle a commencé.", valueName: "AAAA-MM"))
  var debut: String?

  @Option(
    help: ArgumentHelp(
      "Les codes des compétences mobilisées : « D1.1 D2.3 ».", valueName: "codes"))
  var competences: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let contents = try console.attempt(language, try FolderContents(at: portfolio))
    let own = try console.attempt(language, try contents.guidance(at: portfolio))
    let folder = PortfolioFolder(reading: contents)
    let insertion = try insertion(
      in: folder, DraftHelp(for: folder.referentiel, replacedBy: own, common), console)
    let document = Output(path: FolderContents.path(of: .portfolio, at: portfolio))
    let bytes = insertion.applied(to: contents.portfolio)
    try console.attempt(language, try document.rewrite(file: bytes))
    console.write(DraftText(language: language).made(insertion, at: portfolio))
  }

  private func insertion(
    in folder: PortfolioFolder, _ help: DraftHelp, _ console: Console
  ) throws -> SituationInsertion {
    let request = SituationRequest(
      title: title, id: id, start: debut, competences: competences)
    do {
      return try SituationInsertion(request, in: folder, help)
    } catch {
      guard error.isTheDocuments else {
        throw ValidationError(error.message, error.help, common.language)
      }
      console.complain(error.message, help: error.help, common.language)
      throw ExitCode.failure
    }
  }
}
