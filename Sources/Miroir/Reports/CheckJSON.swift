/// `miroir check --format json` and `miroir referentiel lint --format json`, piece by piece so that
/// nothing has to be held until the end.
///
/// `docs/json.md` promises its keys and their order.
public struct CheckJSON: Sendable {
  let subject: Check.Subject
  let language: Language

  /// Texts are in `language`.
  public init(of subject: Check.Subject, language: Language) {
    self.subject = subject
    self.language = language
  }

  /// What comes before the checks.
  public var opening: String {
    let opening = JSONValue.object([
      "format": .string(subject.format), "miroir": .string(Version.current),
      "language": .string(language.rawValue),
    ])
    return opening.text.dropLast() + ",\"\(subject.list)\":[\n"
  }

  /// What comes after them.
  public func closing(_ failures: [CheckFailure]) -> String {
    let list = JSONValue.array(
      failures.map { failure in
        .object([
          "path": .string(failure.path), "code": .string(failure.code),
          "message": text(failure.message),
        ])
      })
    return "],\"failures\":\(list.text)}\n"
  }

  /// One portfolio or référentiel.
  public func text(_ check: Check) -> String {
    switch check.subject {
    case .portfolio: portfolio(check).text
    case .referentiel: referentiel(check).text
    }
  }

  private func portfolio(_ check: Check) -> JSONValue {
    .object([
      "path": .string(check.path),
      "id": .optional(check.folder.portfolio?.id?.text),
      "referentiel": .optional(check.folder.portfolio?.referentiel?.text),
      "errors": .number(check.count(.error)),
      "missing": .number(check.count(.missing)),
      "advice": .number(check.count(.advice)),
      "silenced": 0,
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
  fileprivate var format: String {
    switch self {
    case .portfolio: "miroir-check/1"
    case .referentiel: "miroir-lint/1"
    }
  }

  fileprivate var list: String {
    switch self {
    case .portfolio: "portfolios"
    case .referentiel: "referentiels"
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A text.
  public init(stringLiteral text: String) { self = .string(text) }

  /// A whole number.
  public init(integerLiteral number: Int) { self = .number(number) }
}
