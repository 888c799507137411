import ArgumentParser
import Miroir

/// What came of checking something.
enum CheckOutcome: Sendable {
  case checked(Check)
  /// The machine stood in the way.
  case failed(CheckFailure)
  /// The command asks for what there isn't.
  case misused(CheckFailure)
}

/// Prints outcomes as they come, in the form that was asked for, and ends with what they amount to.
final class CheckPrinter {
  private let format: ReportFormat
  private let text: TextReport
  private let json: CheckJSON
  private let console: Console
  private let language: Language
  private var failures: [CheckFailure] = []
  private var count = 0
  private var blocks = false
  /// The exit status that the failures call for.
  private var worst: ExitCode?

  /// Opens the report.
  init(_ subject: Check.Subject, format: ReportFormat, common: CommonOptions, console: Console) {
    self.format = format
    self.console = console
    language = common.language
    text = TextReport(language: common.language, usesColour: common.usesColour)
    json = CheckJSON(of: subject, language: common.lang ?? .french)
    if format == .json { console.write(json.opening) }
  }

  func print(_ outcome: CheckOutcome) {
    switch outcome {
    case .checked(let check):
      switch format {
      case .text: console.write((count > 0 ? "\n" : "") + text.text(check))
      case .json: console.write((count > 0 ? ",\n" : "") + json.text(check))
      }
      blocks = blocks || check.blocks
      count += 1
    case .failed(let failure): report(failure, .machine)
    case .misused(let failure): report(failure, .validationFailure)
    }
  }

  private func report(_ failure: CheckFailure, _ status: ExitCode) {
    failures.append(failure)
    console.complain(failure.message, language)
    if worst != .validationFailure { worst = status }
  }

  /// Closes the report; fails with the exit status that the outcomes call for.
  func close() throws {
    if format == .json { console.write((count > 0 ? "\n" : "") + json.closing(failures)) }
    if let worst { throw worst }
    if blocks { throw ExitCode.failure }
  }
}

/// The form of a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The form of a report that may also be a page.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html
}
