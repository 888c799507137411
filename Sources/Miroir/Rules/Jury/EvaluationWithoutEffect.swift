extension Rule {
  static let evaluationWithoutEffect = Rule(
    "evaluation-sans-effet", .advice, .jury,
    requirement: Phrase(
      fr: "Une évaluation est celle d'un membre qui siège pour ce dossier",
      en: "An evaluation is by a member who sits on this dossier"),
    rationale: Phrase(
      fr:
        "Qui est récusé, ou n'était pas à la séance, ne décide pas : ce qu'il ou elle a écrit est gardé, et ne compte pas.",
      en:
        "Whoever is recused, or wasn't at the sitting, doesn't decide: what they wrote is kept, and doesn't count."
    ),
    fix: Phrase(
      fr: "Rien à faire si c'est voulu ; sinon corriger la présence ou la récusation.",
      en: "Nothing to do if it is meant; else mend the presence or the recusal."),
    examples: [
      .rejects(
        inSession: "<qualite>chef de service</qualite>",
        by:
          #"<qualite>chef de service</qualite><recusation portfolio="p-3c91d0">Tuteur.</recusation>"#,
        and: [.evaluation(by: "petit")]),
      .rejects(
        inSession: #"<membre id="petit" presence="present">"#,
        by: #"<membre id="petit" presence="excuse"><absence>Congé.</absence>"#,
        and: [.evaluation(by: "petit")]),
      .accepts(
        inSession: "<qualite>chef de service</qualite>",
        by:
          #"<qualite>chef de service</qualite><recusation portfolio="p-00a4f2">Tuteur.</recusation>"#,
        and: [.evaluation(by: "petit")]),
    ],
    each: { $0.evaluations }
  ) { evaluation, folder in
    guard let member = folder.jury?.session.member(evaluation.member), member.role != .referent,
      !member.deliberates || member.isRecused(from: evaluation.portfolio)
    else { return nil }
    return Finding(
      Phrase(
        fr: "« \(member.id) » ne siège pas pour ce dossier : cette évaluation ne compte pas",
        en: "'\(member.id)' doesn't sit on this dossier: this evaluation doesn't count"),
      at: evaluation.place.attribute("jure"),
      help: Phrase(
        fr: "rien à faire si c'est voulu", en: "nothing to do if it is meant"),
      related: [(Phrase(fr: "ce membre", en: "this member"), member.place)])
  }
}
