import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir check --watch`: the report on a portfolio, then what each save changes to it.
struct CheckWatch {
  private let path: String
  private let console: Console
  private let language: Language
  private let report: TextReport
  /// What the last check that could be made changed.
  private var change: CheckChange?
  /// Why the portfolio can't be checked at the moment.
  private var failure: CheckFailure?
  /// The exit status that the last check calls for.
  private var status = ExitCode.success

  init(_ path: String, common: CommonOptions, console: Console) {
    self.path = path
    self.console = console
    language = common.language
    report = TextReport(language: common.language, usesColour: common.usesColour)
  }

  /// Goes on until it is interrupted or can't, and throws the exit status.
  mutating func run(_ check: () -> CheckOutcome) throws -> Never {
    do throws(FolderError) {
      let interruption = Interruption()
      let watch = try FolderWatch(at: path)
      tell(check())
      while change != nil,
        let outcome = try watch.afterNextChange(orStop: interruption.descriptor, check)
      {
        tell(outcome)
      }
    } catch {
      console.complain(error.message, language)
      throw ExitCode.machine
    }
    throw status
  }

  private mutating func tell(_ outcome: CheckOutcome) {
    switch outcome {
    case .checked(let check): tell(check)
    case .failed(let failure): tell(failure, .machine)
    case .misused(let failure): tell(failure, .validationFailure)
    }
  }

  private mutating func tell(_ check: Check) {
    let words = ChangeText(report)
    if let last = change {
      let next = last.next(check)
      words.text(next, afterFailure: failure != nil).map(console.write)
      change = next
    } else {
      console.write(report.text(check) + words.waiting)
      change = CheckChange(check)
    }
    failure = nil
    status = check.blocks ? .failure : .success
  }

  /// Says once what stands in the way.
  private mutating func tell(_ failure: CheckFailure, _ status: ExitCode) {
    if failure.message != self.failure?.message { console.complain(failure.message, language) }
    self.failure = failure
    self.status = status
  }
}
