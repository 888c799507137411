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

  /// What the page shows of an outcome.
  public struct Part: Sendable {
    fileprivate var check: CheckPage.Checked?
    fileprivate var failure: String?
    fileprivate var totals: CheckTotals
  }

  /// What the page shows of an outcome.
  public func part(of outcome: CheckOutcome) -> Part {
    var part = Part(totals: CheckTotals(of: subject, outcome))
    switch outcome {
    case .checked(let check): part.check = CheckPage.Checked(check, in: language)
    case .failed(let failure), .misused(let failure):
      part.failure = failure.message.sentence(in: language).printable
    }
    return part
  }

  /// Nothing yet: what the page shows is kept.
  public mutating func piece(_ part: Part) -> String {
    totals.add(part.totals)
    if let check = part.check { checks.append(check) }
    if let failure = part.failure { failures.append(failure) }
    return ""
  }

  /// The page.
  public func closing() -> String { Templates.builtIn.html(page, in: language) }

  var page: CheckPage { CheckPage(subject, checks, failures, totals, in: language) }
}
