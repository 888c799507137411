public import Miroir

/// `--format html`: a page for whoever has no terminal, to open or to print.
///
/// It begins with what all the outcomes amount to, so that nothing is written before the last one.
public struct CheckHTML: OutcomeReport {
  private let subject: Check.Subject
  private let language: Language
  private var totals: CheckTotals
  private var checks: [CheckPage.Checked] = []
  private var failures: [String] = []

  /// Texts are in `language`.
  public init(of subject: Check.Subject, language: Language) {
    self.subject = subject
    self.language = language
    totals = CheckTotals(of: subject)
  }

  /// Nothing yet.
  public var opening: String { "" }

  /// Nothing yet: what the page shows of the outcome is kept.
  public mutating func piece(_ outcome: CheckOutcome) -> String {
    totals.add(outcome)
    switch outcome {
    case .checked(let check): checks.append(CheckPage.Checked(check, in: language))
    case .failed(let failure), .misused(let failure):
      failures.append(failure.message.sentence(in: language).printable)
    }
    return ""
  }

  /// The page.
  public func closing() -> String { Templates.builtIn.html(page, in: language) }

  var page: CheckPage { CheckPage(subject, checks, failures, totals, in: language) }
}
