/// `--format junit`: a suite for each portfolio or référentiel, a case for each rule, so that what
/// passes is seen too and a case keeps its name from one run to the next.
///
/// What blocks fails its case; what is to be completed and doesn't block skips it, as does what the
/// session sets aside; advice is only said. Each case tells every place.
public struct CheckJUnit: OutcomeReport {
  private let subject: Check.Subject
  private let language: Language

  /// Texts are in `language`.
  public init(of subject: Check.Subject, language: Language) {
    self.subject = subject
    self.language = language
  }

  /// The head of the document.
  public var opening: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="Miroir \(Version.current)">

    """
  }

  /// A suite.
  public func part(of outcome: CheckOutcome) -> String {
    switch outcome {
    case .checked(let check): suite(check)
    case .failed(let failure), .misused(let failure): suite(failure)
    }
  }

  /// The suite as it is.
  public func piece(_ suite: String) -> String { suite }

  /// The end of the document.
  public func closing() -> String { "</testsuites>\n" }

  private func suite(_ check: Check) -> String {
    let found = Dictionary(grouping: check.diagnostics, by: \.rule)
    let silenced = check.silencedRules
    let rules = Rule.all.filter { subject.families.contains($0.family) || found[$0.id] != nil }
    let severities = found.values.compactMap(\.first?.severity)
    let failing = severities.count { check.isBlocked(by: $0) }
    let skipped = severities.count { $0 == .missing && !check.isBlocked(by: $0) } + silenced.count
    let name = check.path.quoted
    let cases = rules.map { rule in
      let head = "<testcase classname=\(name) name=\(rule.id.text.quoted)"
      if let (rule, count) = silenced.first(where: { $0.rule.rule == rule.id }) {
        let message = rule.sentence(count: count).text(in: language).quoted
        return head + "><skipped message=\(message)/></testcase>\n"
      }
      guard let diagnostics = found[rule.id] else { return head + "/>\n" }
      return head + ">\(outcome(diagnostics, check))</testcase>\n"
    }
    return """
      <testsuite name=\(name) tests="\(rules.count)" failures="\(failing)" errors="0" \
      skipped="\(skipped)">
      \(properties(check))\(cases.joined())</testsuite>

      """
  }

  /// How much advice the candidate sets aside, if any.
  private func properties(_ check: Check) -> String {
    let count = check.dismissed.count
    guard count > 0 else { return "" }
    return "<properties><property name=\"dismissed\" value=\"\(count)\"/></properties>\n"
  }

  /// What a case says of its rule.
  private func outcome(_ diagnostics: [Diagnostic], _ check: Check) -> String {
    guard let severity = diagnostics.first?.severity else { return "" }
    let first = (diagnostics.first?.message).map { $0.sentence(in: language) } ?? ""
    let count = diagnostics.count > 1 ? " (×\(diagnostics.count))" : ""
    let message = (first + count).quoted
    let places = diagnostics.map { diagnostic in
      let sentence = diagnostic.message.sentence(with: diagnostic.help, in: language)
      return "\(check.location(diagnostic.place, diagnostic.position)) \(sentence)".escaped
    }
    let text = "\n" + places.joined(separator: "\n") + "\n"
    if check.isBlocked(by: severity) {
      let label = severity.label.text(in: language).quoted
      return "<failure message=\(message) type=\(label)>\(text)</failure>"
    }
    let skip = severity == .missing ? "<skipped message=\(message)/>" : ""
    return "\(skip)<system-out>\(text)</system-out>"
  }

  private func suite(_ failure: CheckFailure) -> String {
    let name = failure.path.quoted
    let message = failure.message.sentence(in: language).quoted
    return """
      <testsuite name=\(name) tests="1" failures="0" errors="1" skipped="0">
      <testcase classname=\(name) name=\(failure.code.quoted)><error message=\(message) \
      type=\(failure.code.quoted)/></testcase>
      </testsuite>

      """
  }
}

extension Check.Subject {
  /// The families whose rules may say something of it.
  fileprivate var families: [Family] {
    switch self {
    case .portfolio: Family.allCases.filter { $0 != .jury }
    case .referentiel: [.document, .referentiel]
    case .session: [.document, .referentiel, .jury]
    }
  }
}

extension String {
  fileprivate var escaped: String { printable.xmlEscaped }

  /// The text as an attribute's value, quotes included.
  fileprivate var quoted: String { "\"\(escaped)\"" }
}
