/// What the outcomes of a run amount to.
package struct CheckTotals: Sendable {
  private let subject: Check.Subject
  private var counts: [Severity: Int] = [:]
  package private(set) var checked = 0
  private var blocked = 0
  package private(set) var failed = 0

  /// Those of a run over such subjects, before its first outcome.
  package init(of subject: Check.Subject) { self.subject = subject }

  /// Those of one outcome.
  package init(of subject: Check.Subject, _ outcome: CheckOutcome) {
    self.subject = subject
    switch outcome {
    case .checked(let check):
      for diagnostic in check.diagnostics { counts[diagnostic.severity, default: 0] += 1 }
      checked = 1
      blocked = check.blocks ? 1 : 0
    case .failed, .misused: failed = 1
    }
  }

  /// Adds those of other outcomes.
  package mutating func add(_ others: CheckTotals) {
    counts.merge(others.counts, uniquingKeysWith: +)
    checked += others.checked
    blocked += others.blocked
    failed += others.failed
  }

  /// `17 erreurs, 8 points à compléter, 0 conseil`.
  package func amounts(in language: Language) -> String {
    Severity.amounts(in: language) { counts[$0] ?? 0 }
  }

  /// How many were checked, how many of them are blocked, how many couldn't be checked.
  package func sentence(in language: Language) -> String {
    [checked > 0 || failed == 0 ? checks : nil, failed > 0 ? failures : nil]
      .compactMap { $0?.text(in: language) }.joined(separator: " ")
  }

  private var checks: Phrase {
    let amount = subject.amount(checked)
    return switch (blocked, checked) {
    case (0, _): Phrase(fr: "\(amount.fr) : rien ne bloque.", en: "\(amount.en): nothing blocks.")
    case (_, 1):
      Phrase(fr: "\(amount.fr) : quelque chose bloque.", en: "\(amount.en): something blocks.")
    case (_, _):
      Phrase(
        fr: "\(amount.fr), dont \(blocked) où quelque chose bloque.",
        en: "\(amount.en): something blocks in \(blocked) of them.")
    }
  }

  private var failures: Phrase {
    failed == 1
      ? Phrase(fr: "1 n'a pas pu être vérifié.", en: "1 couldn't be checked.")
      : Phrase(fr: "\(failed) n'ont pas pu être vérifiés.", en: "\(failed) couldn't be checked.")
  }
}

extension Check.Subject {
  /// `3 portfolios vérifiés`.
  fileprivate func amount(_ count: Int) -> Phrase {
    let plural = count < 2 ? "" : "s"
    return switch self {
    case .portfolio:
      Phrase(
        fr: "\(count) portfolio\(plural) vérifié\(plural)",
        en: "\(count) portfolio\(count == 1 ? "" : "s") checked")
    case .session:
      Phrase(
        fr: "\(count) session\(plural) vérifiée\(plural)",
        en: "\(count) session\(count == 1 ? "" : "s") checked")
    case .referentiel:
      Phrase(
        fr: "\(count) référentiel\(plural) vérifié\(plural)",
        en: "\(count) framework\(count == 1 ? "" : "s") checked")
    }
  }
}

extension Severity {
  /// `17 erreurs, 8 points à compléter, 0 conseil`.
  package static func amounts(in language: Language, _ count: (Severity) -> Int) -> String {
    [
      count(.error).counted(
        Phrase(fr: "erreur", en: "error"), Phrase(fr: "erreurs", en: "errors"), language),
      count(.missing).counted(
        Phrase(fr: "point à compléter", en: "point to complete"),
        Phrase(fr: "points à compléter", en: "points to complete"), language),
      count(.advice).counted(
        Phrase(fr: "conseil", en: "piece of advice"),
        Phrase(fr: "conseils", en: "pieces of advice"), language),
    ].joined(separator: ", ")
  }
}
