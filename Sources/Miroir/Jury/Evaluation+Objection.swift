extension Evaluation {
  /// Why it doesn't count for a dossier that the session examines by that framework; nothing when it does.
  /// `member` is whose it is, if the session names them.
  func objection(
    of member: JurySession.Member?, on candidacy: JurySession.Candidacy, _ referentiel: Identifier
  ) -> Verdict.Reason? {
    func reason(_ fact: Phrase) -> Verdict.Reason {
      Verdict.Reason(
        Phrase(
          fr: "évaluation qui ne compte pas : \(fact.fr)",
          en: "evaluation that doesn't count: \(fact.en)"),
        by: nil, at: place)
    }
    let who = self.member
    guard let member else {
      return reason(
        Phrase(
          fr: "la session ne nomme pas « \(who) »", en: "the session doesn't appoint '\(who)'"))
    }
    if member.isRecused(from: candidacy.portfolio) {
      return reason(
        Phrase(
          fr: "« \(who) » ne siège pas pour ce dossier", en: "'\(who)' doesn't sit on this dossier")
      )
    }
    if seal != candidacy.seal {
      return reason(
        Phrase(fr: "« \(who) » a lu un autre dépôt", en: "'\(who)' read another deposit"))
    }
    if let other = self.referentiel, other != referentiel {
      return reason(
        Phrase(
          fr: "« \(who) » a suivi le référentiel « \(other) »",
          en: "'\(who)' followed the framework '\(other)'"))
    }
    if member.role != .referent, !member.deliberates {
      return reason(
        Phrase(fr: "« \(who) » n'était pas à la séance", en: "'\(who)' wasn't at the sitting"))
    }
    return nil
  }
}
