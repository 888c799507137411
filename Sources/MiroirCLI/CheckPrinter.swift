import ArgumentParser
import Miroir
import MiroirDossier

/// Prints outcomes as they come, in the form that was asked for, and ends with what they amount to.
final class CheckPrinter {
  private var report: any OutcomeReport
  private let console: Console
  private let language: Language
  private var blocks = false
  /// The exit status that the failures call for.
  private var worst: ExitCode?

  /// Opens the report.
  init(_ subject: Check.Subject, options: ReportOptions, common: CommonOptions, console: Console) {
    self.console = console
    language = common.language
    report = options.report(on: subject, common)
    console.write(report.opening)
  }

  func print(_ outcome: CheckOutcome) {
    console.write(report.piece(outcome))
    switch outcome {
    case .checked(let check): blocks = blocks || check.blocks
    case .failed(let failure): complain(of: failure, .machine)
    case .misused(let failure): complain(of: failure, .validationFailure)
    }
  }

  private func complain(of failure: CheckFailure, _ status: ExitCode) {
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

  fileprivate func report(on subject: Check.Subject, _ common: CommonOptions) -> any OutcomeReport {
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
