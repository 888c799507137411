extension Rule {
  static let evaluationOfAnotherDeposit = Rule(
    "evaluation-d-un-autre-depot", .error, .jury,
    requirement: Phrase(
      fr: "Une évaluation porte sur le dépôt que la session examine",
      en: "An evaluation is of the deposit that the session examines"),
    rationale: Phrase(
      fr: "Ce qui a été lu n'est pas ce que le jury examine : l'évaluation ne compte pas.",
      en: "What was read isn't what the jury examines: the evaluation doesn't count."),
    fix: Phrase(
      fr: "Relire ce qui a changé, puis refaire l'évaluation sur ce dépôt.",
      en: "Read what changed, then make the evaluation again on this deposit."),
    examples: [
      .rejects(inEvaluation: "sha256:a", by: "sha256:b", and: [.evaluation(by: "petit")]),
      .rejects(inEvaluation: "sha256:aa", by: "sha256:0a", and: [.evaluation(by: "petit")]),
      .accepts(inEvaluation: #"date="2026-06-18""#, by: #"date="2026-06-20""#),
    ],
    each: { $0.evaluations }
  ) { evaluation, folder in
    guard let jury = folder.jury, let candidacy = jury.session.candidacy(of: evaluation.portfolio),
      let seal = candidacy.seal, seal != evaluation.seal
    else { return nil }
    return Finding(
      Phrase(
        fr: "« \(evaluation.member) » a lu un autre dépôt que celui que la session examine",
        en: "'\(evaluation.member)' read another deposit than the one that the session examines"),
      at: evaluation.place.attribute("depot"),
      help: jury.changes(since: evaluation, of: candidacy),
      related: [(Phrase(fr: "le dépôt examiné", en: "the deposit examined"), candidacy.place)])
  }
}

extension Jury {
  /// What changed between the deposit that was read and the one that is examined, as far as both are at
  /// hand.
  fileprivate func changes(
    since evaluation: Evaluation, of candidacy: JurySession.Candidacy
  ) -> Phrase {
    let read = deposits(of: candidacy.portfolio).first { $0.seal == evaluation.seal }
    guard let read, let examined = deposit(of: candidacy) else {
      return Phrase(
        fr:
          "refaites l'évaluation sur le dépôt examiné ; avec les deux dépôts dans depots/, on saurait ce qui a changé",
        en:
          "make the evaluation again on the deposit examined; with both deposits in depots/, one would know what changed"
      )
    }
    let files = examined.changes(since: read).map(\.text).joined(separator: ", ")
    return Phrase(
      fr: "depuis, ces fichiers ont changé : \(files)",
      en: "these files have changed since: \(files)")
  }
}
