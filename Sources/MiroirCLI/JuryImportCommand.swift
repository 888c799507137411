import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir jury import`: puts what a table says into a session, and reports whatever contradicts it.
struct JuryImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reprend dans une session un tableau CSV : des contrôles, ou des décisions du jury.",
    discussion: """
      Les lignes désignent un dossier par « identifiant » ou par « portfolio ». Ce qui est déjà écrit \
      n'est jamais changé, sauf avec --remplacer ; tous les autres octets de session.xml restent, et \
      l'ancien fichier est gardé sous le nom session.xml.ancien. Code de retour : 0 si tout le \
      tableau est repris ou déjà là, 1 si quelque chose est à revoir, 2 si un fichier manque ou ne \
      peut pas être lu ou écrit.
      """,
    aliases: ["importer"])

  @Argument(help: ArgumentHelp("Le dossier de la session.", valueName: "session"))
  var session: String

  @Option(
    help: ArgumentHelp(
      "Les résultats des contrôles de connaissances, domaine par domaine.",
      valueName: "fichier.csv"))
  var controles: String?

  @Option(
    help: ArgumentHelp(
      "Le competences.csv de « miroir jury results », complété.", valueName: "fichier.csv"))
  var decisions: String?

  @Flag(help: "Montrer ce qui changerait, sans rien écrire.")
  var dryRun = false

  @Flag(help: "Avec --controles, remplacer les résultats que le tableau contredit.")
  var remplacer = false

  @Flag(help: "Écrire ce qui est bon, même si le reste du tableau est à revoir.")
  var partiel = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (controles == nil) != (decisions == nil) else {
      throw ValidationError(
        Phrase(
          fr: "dites quel tableau reprendre : --controles ou --decisions",
          en: "say which table to take: --controles or --decisions"), nil, common.language)
    }
    guard !remplacer || controles != nil else {
      throw ValidationError(
        Phrase(
          fr:
            "--remplacer ne vaut que pour des contrôles : le jury seul revient sur ce qu'il décide",
          en: "--remplacer is for tests alone: the jury alone goes back on what it decides"),
        nil, common.language)
    }
  }

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let contents = try console.attempt(language, try SessionContents(at: session))
    let imported = try await imported(contents, console)
    var outcome = SessionImportText.Outcome.nothing
    if dryRun {
      outcome = .trial
    } else if !imported.changes.isEmpty, imported.isSound || partiel {
      let file = Output(path: FolderContents.path(of: .session, at: contents.path))
      let bytes = imported.applied(to: contents.session)
      let kept = try console.attempt(
        language, try file.rewrite(file: bytes, of: .session, keeping: contents.session))
      outcome = .written(formerly: kept)
    }
    console.write(SessionImportText(language: language).text(imported, outcome, at: session))
    if !imported.isSound { throw ExitCode.failure }
  }

  /// What the table would change; complains where it can't be taken at all.
  private func imported(
    _ contents: SessionContents, _ console: Console
  ) async throws -> SessionImport {
    let language = common.language
    do {
      if let controles {
        let table = try table(at: controles, console)
        return try SessionImport(
          testResults: table, into: PortfolioFolder(reading: contents), replacing: remplacer)
      }
      let table = try table(at: decisions ?? "", console)
      let reading = try await SessionReading(at: session, console, language)
      guard !reading.lacksDeposits else { throw ExitCode.failure }
      return try SessionImport(decisions: table, into: reading.folder)
    } catch let refusal as ExchangeRefusal {
      console.complain(refusal.message, help: refusal.help, language)
      throw ExitCode.failure
    }
  }

  private func table(at path: String, _ console: Console) throws -> CSVTable {
    let bytes = try console.attempt(common.language, try [UInt8].reading(fileAt: path))
    return try CSVTable(reading: bytes, at: path)
  }
}
