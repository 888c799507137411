extension Rule {
  static let evaluationOfAnotherReferentiel = Rule(
    "evaluation-d-un-autre-referentiel", .error, .jury,
    requirement: Phrase(
      fr: "Une évaluation suit le référentiel de la session",
      en: "An evaluation follows the session's framework"),
    rationale: Phrase(
      fr:
        "Le même code désigne une autre compétence d'un référentiel à l'autre : l'évaluation ne compte pas.",
      en:
        "The same code means another competence from one framework to another: the evaluation doesn't count."
    ),
    fix: Phrase(
      fr: "Refaire l'évaluation selon le référentiel de la session.",
      en: "Make the evaluation again by the session's framework."),
    examples: [
      .rejects(
        inEvaluation: #"jure="astier""#, by: #"jure="astier" referentiel="local""#,
        and: [.evaluation(by: "petit")]),
      .rejects(
        inEvaluation: #"jure="astier""#, by: #"jure="astier" referentiel="c2i1-2011""#,
        and: [.evaluation(by: "petit")]),
      .accepts(inEvaluation: #"jure="astier""#, by: #"jure="astier" referentiel="exemple""#)
        .asModel,
    ],
    each: { $0.evaluations }
  ) { evaluation, folder in
    guard let own = folder.jury?.session.referentiel, let other = evaluation.referentiel,
      own != other
    else { return nil }
    return Finding(
      Phrase(
        fr: "cette évaluation suit « \(other) », et la session « \(own) »",
        en: "this evaluation follows '\(other)', and the session '\(own)'"),
      at: evaluation.place.attribute("referentiel"),
      help: Phrase(
        fr: "refaites-la selon « \(own) »", en: "make it again by '\(own)'"))
  }
}
