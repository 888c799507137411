extension Rule {
  static let decisionWithoutReason = Rule(
    "decision-sans-raison", .missing, .jury,
    requirement: Phrase(
      fr: "Un refus, une décision du jury et une récusation ont une raison",
      en: "A refusal, a decision of the jury's and a recusal have a reason"),
    rationale: Phrase(
      fr:
        "La personne candidate a droit à la raison d'un refus, et peut travailler ce qui manquait.",
      en: "The candidate is entitled to the reason of a refusal, and can work on what was missing."),
    fix: Phrase(
      fr:
        "Écrire initiative=\"insuffisant\", ou un autre critère, ou une <remarque> ; pour le jury, écrire <raison>.",
      en:
        "Write initiative=\"insuffisant\", or another criterion, or a <remarque>; for the jury, write <raison>."
    ),
    examples: [
      .rejects(inEvaluation: #"E1.2" decision="validee""#, by: #"E1.2" decision="non-validee""#),
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.decision(on: "E1.1", because: nil))),
      .rejects(
        inSession: "<qualite>chef de service</qualite>",
        by: #"<qualite>chef de service</qualite><recusation portfolio="p-3c91d0"/>"#),
      .accepts(
        inEvaluation: #"E1.2" decision="validee""#,
        by: #"E1.2" decision="non-validee" initiative="insuffisant""#
      ).asModel,
      .accepts(
        inEvaluation: #"<jugement competence="E1.2" decision="validee"/>"#,
        by:
          #"<jugement competence="E1.2" decision="non-validee"><remarque>La preuve montre l'outil.</remarque></jugement>"#
      ),
    ],
    each: { $0.unreasoned }
  ) { place, folder in
    guard !folder.mayHide(["remarque", "raison"], in: [place]) else { return nil }
    return Finding(
      Phrase(
        fr: "la raison de cette décision n'est pas donnée",
        en: "the reason of this decision isn't given"),
      at: place,
      help: Phrase(
        fr: "nommez un critère insuffisant, ou écrivez pourquoi en une phrase",
        en: "name a criterion that isn't met, or write why in a sentence"))
  }
}

extension PortfolioFolder {
  /// What is decided without a reason.
  fileprivate var unreasoned: [Place] {
    judgements.map(\.judgement).filter { !$0.isReasoned }.map(\.place)
      + juryDecisions.filter { $0.reason == nil }.map(\.place)
      + candidacies.flatMap(\.findings).filter { !$0.isMet && $0.reason == nil }.map(\.place)
      + juryMembers.flatMap(\.recusals).filter(\.reason.isEmpty).map(\.place)
  }
}
