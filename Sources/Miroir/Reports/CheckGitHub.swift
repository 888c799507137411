/// `--format github`: a workflow command for each diagnostic, which GitHub shows beside the line.
///
/// GitHub shows ten annotations of a kind for a step, the first ones: when that hides some, a command
/// before all others says how many there are.
public struct CheckGitHub: OutcomeReport {
  private let subject: Check.Subject
  private let language: Language
  private var totals: CheckTotals
  /// The commands, which wait for the one that comes before them.
  private var commands: [Command] = []

  /// How many annotations of a kind GitHub shows.
  private static let limit = 10

  /// Texts are in `language`.
  public init(of subject: Check.Subject, language: Language) {
    self.subject = subject
    self.language = language
    totals = CheckTotals(of: subject)
  }

  /// Nothing: commands hold by themselves.
  public var opening: String { "" }

  /// The commands of an outcome, and what it adds to the one that comes before them all.
  public struct Part: Sendable {
    fileprivate var commands: [Command]
    fileprivate var totals: CheckTotals
  }

  /// The commands of an outcome.
  public func part(of outcome: CheckOutcome) -> Part {
    let commands: [Command]
    switch outcome {
    case .checked(let check):
      commands = check.diagnostics.map { command($0, check) } + notices(check)
    case .failed(let failure), .misused(let failure):
      let message = failure.message.sentence(in: language)
      commands = [Command(name: "error", properties: ["title": failure.code], message)]
    }
    return Part(commands: commands, totals: CheckTotals(of: subject, outcome))
  }

  /// Nothing yet: how many commands there are is known at the end.
  public mutating func piece(_ part: Part) -> String {
    totals.add(part.totals)
    commands += part.commands
    return ""
  }

  /// The commands, after how many there are where some would be hidden.
  public func closing() -> String { (summary + commands).map(\.text).joined() }

  private var summary: [Command] {
    let counts = Dictionary(grouping: commands, by: \.name).mapValues(\.count)
    guard counts.values.contains(where: { $0 > Self.limit }) else { return [] }
    let hidden = Phrase(
      fr: """
        GitHub ne montre que \(Self.limit) annotations de chaque sorte : les autres sont dans le \
        journal de cette étape.
        """,
      en: """
        GitHub shows \(Self.limit) annotations of a kind only: the others are in this step's log.
        """)
    let sentences = [
      totals.amounts(in: language) + ".", totals.sentence(in: language), hidden.text(in: language),
    ]
    return [
      Command(name: "notice", properties: ["title": "Miroir"], sentences.joined(separator: " "))
    ]
  }

  /// What the session sets aside, and how much the candidate does.
  private func notices(_ check: Check) -> [Command] {
    let file = check.path(of: .portfolio).withoutDots
    let silenced = check.silencedRules.map { rule, count in
      Command(
        name: "notice", properties: ["file": file, "title": rule.rule.text],
        rule.sentence(count: count).text(in: language))
    }
    let dismissed = check.dismissedAmount.map { amount in
      Command(
        name: "notice", properties: ["file": file, "title": "Miroir"],
        amount.sentence(in: language))
    }
    return silenced + [dismissed].compactMap(\.self)
  }

  private func command(_ diagnostic: Diagnostic, _ check: Check) -> Command {
    let severity = diagnostic.severity
    return Command(
      name: check.isBlocked(by: severity) ? "error" : severity.kind,
      properties: [
        "file": check.path(of: diagnostic.place.file).withoutDots,
        "line": "\(diagnostic.position.line)", "col": "\(diagnostic.position.column)",
        "title": diagnostic.rule.text,
      ],
      diagnostic.message.sentence(with: diagnostic.help, in: language))
  }
}

/// A workflow command.
private struct Command: Sendable {
  var name: String
  var text: String

  init(name: String, properties: KeyValuePairs<String, String>, _ message: String) {
    let list = properties.map { "\($0.key)=\($0.value.escapedProperty)" }.joined(separator: ",")
    self.name = name
    text = "::\(name) \(list)::\(message.escapedData)\n"
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
