/// `miroir check --format json` and `miroir referentiel lint --format json`: one document.
///
/// `docs/json.md` promises its keys and their order.
public struct CheckJSON: OutcomeReport {
  let subject: Check.Subject
  let language: Language
  private var isFirst = true
  private var failures: [CheckFailure] = []

  /// Texts are in `language`.
  public init(of subject: Check.Subject, language: Language) {
    self.subject = subject
    self.language = language
  }

  /// The head of the document.
  public var opening: String {
    let opening = JSONValue.object([
      "format": .string(subject.format), "miroir": .string(Version.current),
      "language": .string(language.rawValue),
    ])
    return opening.text.dropLast() + ",\"\(subject.list)\":[\n"
  }

  /// The object of a check, or what couldn't be checked.
  public enum Part: Sendable {
    /// A check's object.
    case check(String)
    /// What couldn't be checked.
    case failure(CheckFailure)
  }

  /// The object of a check, or what couldn't be checked.
  public func part(of outcome: CheckOutcome) -> Part {
    switch outcome {
    case .checked(let check): .check(value(check).text)
    case .failed(let failure), .misused(let failure): .failure(failure)
    }
  }

  /// A check; failures wait for the end.
  public mutating func piece(_ part: Part) -> String {
    switch part {
    case .check(let text):
      defer { isFirst = false }
      return (isFirst ? "" : ",\n") + text
    case .failure(let failure):
      failures.append(failure)
      return ""
    }
  }

  /// The failures, and the end of the document.
  public mutating func closing() -> String {
    let list = JSONValue.array(failures.map(value))
    return (isFirst ? "" : "\n") + "],\"failures\":\(list.text)}\n"
  }

  /// One portfolio or référentiel.
  func value(_ check: Check) -> JSONValue {
    switch check.subject {
    case .portfolio: portfolio(check)
    case .referentiel: referentiel(check)
    case .session: session(check)
    }
  }

  /// One that couldn't be checked.
  func value(_ failure: CheckFailure) -> JSONValue {
    .object([
      "path": .string(failure.path), "code": .string(failure.code),
      "message": text(failure.message),
    ])
  }

  private func portfolio(_ check: Check) -> JSONValue {
    .object([
      "path": .string(check.path),
      "id": .optional(check.folder.portfolio?.id?.text),
      "referentiel": .optional(check.folder.portfolio?.referentiel?.text),
      "errors": .number(check.count(.error)),
      "missing": .number(check.count(.missing)),
      "advice": .number(check.count(.advice)),
      "silenced": .number(check.silenced.count + check.dismissed.count),
      "blocks": .bool(check.blocks),
      "diagnostics": .array(check.diagnostics.map(diagnostic)),
    ])
  }

  private func referentiel(_ check: Check) -> JSONValue {
    let referentiel = check.folder.ownReferentiels.first { $0.place.file.text == check.path }
    return .object([
      "path": .string(check.path),
      "id": .optional(referentiel?.id.text),
      "errors": .number(check.count(.error)),
      "missing": .number(check.count(.missing)),
      "advice": .number(check.count(.advice)),
      "blocks": .bool(check.blocks),
      "diagnostics": .array(check.diagnostics.map(diagnostic)),
    ])
  }

  private func session(_ check: Check) -> JSONValue {
    .object([
      "path": .string(check.path),
      "id": .optional(check.folder.jury?.session.id.text),
      "referentiel": .optional(check.folder.wantedReferentiel?.text),
      "errors": .number(check.count(.error)),
      "missing": .number(check.count(.missing)),
      "advice": .number(check.count(.advice)),
      "blocks": .bool(check.blocks),
      "diagnostics": .array(check.diagnostics.map(diagnostic)),
    ])
  }

  private func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      "rule": .string(diagnostic.rule.text),
      "severity": .string(diagnostic.severity.rawValue),
      "file": .string(diagnostic.place.file.text),
      "line": .number(diagnostic.position.line),
      "column": .number(diagnostic.position.column),
      "element": .optional(diagnostic.place.address?.text),
      "message": text(diagnostic.message),
      "help": .optional(diagnostic.help?.text(in: language)),
      "related": .array(
        diagnostic.related.map { related in
          .object([
            "file": .string(related.place.file.text),
            "line": .number(related.position.line),
            "column": .number(related.position.column),
            "message": text(related.message),
          ])
        }),
      "mendable": .bool(diagnostic.isMendable),
    ])
  }

  private func text(_ phrase: Phrase) -> JSONValue { .string(phrase.text(in: language)) }
}

extension Check.Subject {
  /// The name of what `docs/json.md` promises.
  var format: String {
    switch self {
    case .portfolio: "miroir-check/1"
    case .referentiel: "miroir-lint/1"
    case .session: "miroir-jury-check/1"
    }
  }

  fileprivate var list: String {
    switch self {
    case .portfolio: "portfolios"
    case .referentiel: "referentiels"
    case .session: "sessions"
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A text.
  public init(stringLiteral text: String) { self = .string(text) }

  /// A whole number.
  public init(integerLiteral number: Int) { self = .number(number) }
}
