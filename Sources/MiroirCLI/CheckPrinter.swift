import ArgumentParser
import Miroir
import MiroirDossier

/// Prints outcomes as they come, in the form that was asked for, and ends with what they amount to.
final class CheckPrinter<Report: OutcomeReport> {
  private var report: Report
  private let console: Console
  private let language: Language
  private var blocks = false
  /// The exit status that the failures call for.
  private var worst: ExitCode?

  /// Opens the report.
  init(_ report: Report, _ language: Language, _ console: Console) {
    self.report = report
    self.console = console
    self.language = language
    console.write(report.opening)
  }

  /// What is left of an outcome when everything is taken from it that the report and the command need.
  struct Part: Sendable {
    fileprivate let part: Report.Part
    fileprivate var blocks = false
    fileprivate var failure: (CheckFailure, ExitCode)?

    init(_ outcome: CheckOutcome, in report: Report) {
      part = report.part(of: outcome)
      switch outcome {
      case .checked(let check): blocks = check.blocks
      case .failed(let failure): self.failure = (failure, .machine)
      case .misused(let failure): self.failure = (failure, .validationFailure)
      }
    }
  }

  func print(_ part: Part) {
    console.write(report.piece(part.part))
    blocks = blocks || part.blocks
    guard let (failure, status) = part.failure else { return }
    console.complain(failure.message, language)
    if worst != .validationFailure { worst = status }
  }

  /// Closes the report; fails with the exit status that the outcomes call for.
  func close() throws {
    console.write(report.closing())
    if let worst { throw worst }
    if blocks { throw ExitCode.failure }
  }
}

/// How a check is reported.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      La forme du rapport : text ; html (une page à ouvrir ou à imprimer) ; json, ou ndjson (un \
      par ligne) pour des programmes ; sarif, junit ou github pour une intégration continue.
      """, valueName: "forme"))
  var format = CheckFormat.text

  @Flag(help: "Avec la forme text, montrer en entier chaque endroit de ce qui se répète.")
  var all = false

  /// Reports on a few outcomes; fails with the exit status that they call for.
  func print(
    _ outcomes: [CheckOutcome], on subject: Check.Subject, _ common: CommonOptions,
    _ console: Console
  ) throws {
    func print(in report: some OutcomeReport) throws {
      let printer = CheckPrinter(report, common.language, console)
      for outcome in outcomes { printer.print(CheckPrinter.Part(outcome, in: report)) }
      try printer.close()
    }
    try print(in: report(on: subject, common))
  }

  /// The report that was asked for, without an outcome.
  func report(on subject: Check.Subject, _ common: CommonOptions) -> any OutcomeReport {
    // What machines read doesn't depend on the environment.
    let fixed = common.lang ?? .french
    return switch format {
    case .text:
      TextReport(
        of: subject, language: common.language, usesColour: common.usesColour, showsAll: all)
    case .html: CheckHTML(of: subject, language: common.language)
    case .json: CheckJSON(of: subject, language: fixed)
    case .ndjson: CheckNDJSON(of: subject, language: fixed)
    case .sarif: CheckSARIF(language: fixed)
    case .junit: CheckJUnit(of: subject, language: fixed)
    case .github: CheckGitHub(of: subject, language: fixed)
    }
  }
}

/// The form of a report on checks.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, html, json, ndjson, sarif, junit, github
}

/// The form of a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The form of a report that may also be a page.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html
}
