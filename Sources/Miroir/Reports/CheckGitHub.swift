/// `--format github`: a workflow command for each diagnostic, which GitHub shows beside the line.
///
/// GitHub shows ten annotations of a kind at most: the last one says how many there are.
public struct CheckGitHub: OutcomeReport {
  private let language: Language
  private var totals: CheckTotals

  /// Texts are in `language`.
  public init(of subject: Check.Subject, language: Language) {
    self.language = language
    totals = CheckTotals(of: subject)
  }

  /// Nothing: commands hold by themselves.
  public var opening: String { "" }

  /// The commands of one outcome.
  public mutating func piece(_ outcome: CheckOutcome) -> String {
    totals.add(outcome)
    switch outcome {
    case .checked(let check):
      let silenced = check.silencedRules.map { rule, count in
        command(
          "notice", ["file": check.path(of: .portfolio).withoutDots, "title": rule.rule.text],
          rule.sentence(count: count).text(in: language))
      }
      return (check.diagnostics.map { command($0, check) } + silenced).joined()
    case .failed(let failure), .misused(let failure):
      let message = failure.message.sentence(in: language)
      return command("error", ["title": failure.code], message)
    }
  }

  /// What there is in all.
  public func closing() -> String {
    let message = totals.amounts(in: language) + ". " + totals.sentence(in: language)
    return command("notice", ["title": "Miroir"], message)
  }

  private func command(_ diagnostic: Diagnostic, _ check: Check) -> String {
    let severity = diagnostic.severity
    return command(
      check.isBlocked(by: severity) ? "error" : severity.kind,
      [
        "file": check.path(of: diagnostic.place.file).withoutDots,
        "line": "\(diagnostic.position.line)", "col": "\(diagnostic.position.column)",
        "title": diagnostic.rule.text,
      ],
      diagnostic.message.sentence(with: diagnostic.help, in: language))
  }

  private func command(
    _ name: String, _ properties: KeyValuePairs<String, String>, _ message: String
  ) -> String {
    let list = properties.map { "\($0.key)=\($0.value.escapedProperty)" }.joined(separator: ",")
    return "::\(name) \(list)::\(message.escapedData)\n"
  }
}

extension Severity {
  /// What GitHub calls it.
  fileprivate var kind: String {
    switch self {
    case .error: "error"
    case .missing: "warning"
    case .advice: "notice"
    }
  }
}

extension String {
  /// The text as the message of a workflow command; no line break is left in what is printable.
  fileprivate var escapedData: String { printable.replacing("%", with: "%25") }

  /// The text as the value of a workflow command's property.
  fileprivate var escapedProperty: String {
    escapedData.replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
