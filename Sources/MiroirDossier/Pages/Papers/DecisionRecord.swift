package import Miroir

/// What was decided of a dossier, in few words: what a journal keeps.
package struct DecisionRecord: Sendable, Hashable {
  /// The portfolio.
  package var portfolio: Identifier
  /// The seal of the deposit that was examined.
  package var seal: SHA256Digest?
  /// What it came to.
  package var result: Verdict.Result
  /// The rule that counted.
  package var rule: Identifier?

  /// Joins the parts.
  package init(
    portfolio: Identifier, seal: SHA256Digest?, result: Verdict.Result, rule: Identifier?
  ) {
    self.portfolio = portfolio
    self.seal = seal
    self.result = result
    self.rule = rule
  }

  /// Keeps what a verdict comes to.
  package init(_ verdict: Verdict) {
    self.init(
      portfolio: verdict.portfolio, seal: verdict.seal, result: verdict.result, rule: verdict.rule)
  }
}

/// Minutes that were signed, and what they decided: what others may correct, and never replace.
package struct SignedMinutes: Sendable, Hashable {
  /// Their number.
  package var number: String
  /// The day of the sitting.
  package var date: PartialDate?
  /// The SHA-256 of the file that was signed.
  package var digest: SHA256Digest
  /// What they decided, in the order of the session.
  package var decisions: [DecisionRecord]

  /// Joins the parts.
  package init(
    number: String, date: PartialDate?, digest: SHA256Digest, decisions: [DecisionRecord]
  ) {
    self.number = number
    self.date = date
    self.digest = digest
    self.decisions = decisions
  }

  /// What isn't decided as it was: first what is decided now, then what isn't any more.
  package func changes(
    to now: [DecisionRecord]
  ) -> [(portfolio: Identifier, before: DecisionRecord?, after: DecisionRecord?)] {
    let then = Dictionary(decisions.map { ($0.portfolio, $0) }) { first, _ in first }
    let known = Set(now.map(\.portfolio))
    return now.filter { then[$0.portfolio] != $0 }
      .map { ($0.portfolio, then[$0.portfolio], $0) }
      + decisions.filter { !known.contains($0.portfolio) }.map { ($0.portfolio, $0, nil) }
  }
}
