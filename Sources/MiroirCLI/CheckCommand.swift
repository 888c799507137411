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
  var portfolios: [String]

  @Flag(help: "Vérifier une version finale : ce qui reste à compléter bloque aussi.")
  var final = false

  @OptionGroup var referentiel: ReferentielOption

  @Option(help: ArgumentHelp("La forme du rapport : text ou json.", valueName: "forme"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let printer = CheckPrinter(format: format, common: common, console: console)
    let chosen = try referentiel.choice(console, common.language)
    let isFinal = final
    printer.open()
    var blocks = false
    var done = 0
    await inOrder(portfolios) { path in
      CheckOutcome(path: path, isFinal: isFinal, chosen: chosen)
    } each: { outcome in
      printer.print(outcome)
      blocks = blocks || outcome.blocks
      done += 1
      console.progress(done, of: portfolios.count)
    }
    printer.close()
    if printer.hasFailures { throw ExitCode.machine }
    if blocks { throw ExitCode.failure }
  }
}

/// The form of a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// What came of checking one portfolio.
enum CheckOutcome: Sendable {
  case checked(PortfolioCheck)
  case failed(CheckFailure)

  init(path: String, isFinal: Bool, chosen: ReferentielChoice?) {
    do {
      let folder = PortfolioFolder(reading: try FolderContents(at: path), chosen: chosen)
      self = .checked(PortfolioCheck(path: path, folder: folder, isFinal: isFinal))
    } catch {
      self = .failed(CheckFailure(path: path, code: error.code, message: error.message))
    }
  }

  var blocks: Bool {
    switch self {
    case .checked(let check): check.blocks
    case .failed: false
    }
  }
}

/// Prints outcomes as they come, in the form that was asked for.
private final class CheckPrinter {
  private let format: ReportFormat
  private let text: TextReport
  private let json: CheckJSON
  private let console: Console
  private let language: Language
  private var failures: [CheckFailure] = []
  private var count = 0

  init(format: ReportFormat, common: CommonOptions, console: Console) {
    self.format = format
    self.console = console
    language = common.language
    text = TextReport(language: common.language, usesColour: common.usesColour)
    json = CheckJSON(language: common.lang ?? .french)
  }

  var hasFailures: Bool { !failures.isEmpty }

  func open() {
    if format == .json { console.write(json.opening) }
  }

  func print(_ outcome: CheckOutcome) {
    switch (outcome, format) {
    case (.checked(let check), .text):
      console.write((count > 0 ? "\n" : "") + text.text(check))
      count += 1
    case (.checked(let check), .json):
      console.write((count > 0 ? ",\n" : "") + json.portfolio(check))
      count += 1
    case (.failed(let failure), _):
      failures.append(failure)
      console.complain(failure.message, language)
    }
  }

  func close() {
    if format == .json { console.write((count > 0 ? "\n" : "") + json.closing(failures)) }
  }
}
