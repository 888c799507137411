extension Rule {
  static let repeatedEvaluation = Rule(
    "evaluation-double", .error, .jury,
    requirement: Phrase(
      fr: "Un membre a une seule évaluation par dossier et par dépôt",
      en: "A member has one evaluation of a dossier and deposit"),
    rationale: Phrase(
      fr: "On ne saurait pas laquelle est la dernière.",
      en: "Nobody could tell which is the last one."),
    fix: Phrase(
      fr: "Garder la dernière, retirer l'autre du dossier evaluations/.",
      en: "Keep the last one, take the other out of evaluations/."),
    examples: [
      .rejects(sessionWith: [.evaluation(by: "astier", in: "evaluations/copie.xml")]),
      .rejects(sessionWith: [
        .evaluation(
          by: "astier", in: "evaluations/p-3c91d0.astier (1).xml", replacing: "2026-06-18",
          by: "2026-06-19")
      ]),
      .accepts(sessionWith: [.evaluation(by: "petit")]),
    ],
    each: { $0.evaluations.repetitions { [$0.portfolio.text, $0.member.text, $0.seal.text] } }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "« \(pair.second.member) » a déjà évalué ce dépôt de « \(pair.second.portfolio) »",
        en: "'\(pair.second.member)' already evaluated this deposit of '\(pair.second.portfolio)'"),
      at: pair.second.place.attribute("jure"),
      help: Phrase(
        fr: "gardez la dernière évaluation", en: "keep the last evaluation"),
      related: [(Phrase(fr: "l'autre évaluation", en: "the other evaluation"), pair.first.place)])
  }
}
