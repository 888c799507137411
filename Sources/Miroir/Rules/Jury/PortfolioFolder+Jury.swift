extension PortfolioFolder {
  /// The members of the jury, référents among them.
  var juryMembers: [JurySession.Member] { jury?.session.members ?? [] }

  /// The dossiers of the session.
  var candidacies: [JurySession.Candidacy] { jury?.session.candidates ?? [] }

  /// The evaluations.
  var evaluations: [Evaluation] { jury?.evaluations ?? [] }

  /// What every member decided, each with whose evaluation it is in.
  var judgements: [(judgement: Evaluation.Judgement, evaluation: Evaluation)] {
    evaluations.flatMap { evaluation in evaluation.judgements.map { ($0, evaluation) } }
  }

  /// What the jury itself decided, whichever the dossier.
  var juryDecisions: [JurySession.Decision] { candidacies.flatMap(\.decisions) }

  /// The verdicts, each with the dossier it is on; none while the session names no référentiel at hand.
  var hearings: [(candidacy: JurySession.Candidacy, verdict: Verdict)] {
    guard let deliberation = Deliberation(of: self) else { return [] }
    return Array(zip(candidacies, deliberation.verdicts))
  }
}

extension Verdict {
  /// The codes of the competences in that state, for people.
  func codes(_ state: CompetenceState.State) -> [CompetenceCode] {
    competences.filter { $0.state == state }.map(\.code)
  }
}

extension [CompetenceCode] {
  /// The codes in a row.
  var list: String { map(\.text).joined(separator: ", ") }
}
