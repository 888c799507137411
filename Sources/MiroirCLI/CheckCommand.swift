import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir check`: what blocks a portfolio, what it lacks, and what to do.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Vérifie un ou plusieurs portfolios.",
    discussion: """
      Code de retour : 0 si rien ne bloque, 1 si quelque chose bloque, 2 si un dossier manque ou \
      ne peut pas être lu (les autres sont vérifiés), 64 si la commande est mal écrite.
      """,
    aliases: ["verifier"])

  @Argument(
    help: ArgumentHelp(
      "Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolios: [PathList]

  @Flag(help: "Vérifier une version finale : ce qui reste à compléter bloque aussi.")
  var final = false

  @OptionGroup var referentiel: ReferentielOption

  @OptionGroup var session: SessionOption

  @OptionGroup var report: ReportOptions

  @Flag(
    help: """
      Rester à l'écoute d'un portfolio : à chaque enregistrement, dire ce qui est corrigé et ce qui \
      est nouveau. Ctrl-C pour arrêter.
      """)
  var watch = false

  @OptionGroup var common: CommonOptions

  private var paths: [String] { portfolios.flatMap(\.paths) }

  func validate() throws {
    guard watch else { return }
    if paths.count > 1 {
      throw ValidationError(.watchesOne, nil, common.language)
    }
    if report.format != .text {
      throw ValidationError(.watchesInText, nil, common.language)
    }
  }

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let chosen = try referentiel.choice(console, common.language)
    let session = try session.settings(console, common.language)
    let isFinal = final
    let check = { @Sendable path in
      CheckOutcome(path: path, isFinal: isFinal, chosen: chosen, session: session)
    }
    if watch, let path = paths.first {
      var watch = CheckWatch(path, common: common, console: console)
      try watch.run { check(path) }
    }
    try await print(in: report.report(on: .portfolio, common), console, check)
  }

  /// What is made of a portfolio is let go where it was made, but for what the report shows: when one
  /// processor frees what another allocated, both wait.
  private func print<Report: OutcomeReport>(
    in report: Report, _ console: Console, _ check: @escaping @Sendable (String) -> CheckOutcome
  ) async throws {
    let printer = CheckPrinter(report, common.language, console)
    let paths = paths
    var done = 0
    await inOrder(paths) { path in
      CheckPrinter<Report>.Part(check(path), in: report)
    } each: { part in
      printer.print(part)
      done += 1
      console.progressBesideReport(done, of: paths.count)
    }
    try printer.close()
  }
}

extension CheckOutcome {
  fileprivate init(
    path: String, isFinal: Bool, chosen: ReferentielChoice?, session: RuleSettings
  ) {
    do {
      let folder = PortfolioFolder(
        reading: try FolderContents(at: path), chosen: chosen, session: session)
      if chosen != nil, let unknown = folder.unknownReferentiel {
        let message = folder.referentiels.unknown(unknown)
        self = .misused(CheckFailure(path: path, code: "unknown-referentiel", message: message))
      } else {
        self = .checked(Check(path: path, folder: folder, isFinal: isFinal))
      }
    } catch {
      self = .failed(CheckFailure(path: path, code: error.code, message: error.message))
    }
  }
}

extension Phrase {
  fileprivate static let watchesOne = Phrase(
    fr: "--watch suit un seul portfolio à la fois", en: "--watch follows one portfolio at a time")
  fileprivate static let watchesInText = Phrase(
    fr: "--watch ne s'emploie qu'avec --format text", en: "--watch goes with --format text only")
}
