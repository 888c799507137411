extension Rule {
  static let decisionOutsideSitting = Rule(
    "decision-hors-seance", .error, .jury,
    requirement: Phrase(
      fr: "Ce que le jury décide porte le jour de la séance",
      en: "What the jury decides bears the day of the sitting"),
    rationale: Phrase(
      fr:
        "Le jury décide ensemble, en séance ; une décision prise un autre jour n'est pas la sienne.",
      en:
        "The jury decides together, when it sits; a decision taken on another day isn't the jury's."
    ),
    fix: Phrase(
      fr: "Corriger la date, ou tenir une autre séance.",
      en: "Mend the date, or hold another sitting."),
    examples: [
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.decision(on: "E1.1", on: "2026-06-25"))),
      .rejects(
        inSession: "</candidats>", by: "</candidats>" + ExampleFolder.adoption(on: "2026-06-02"),
        and: Example.Edit.proposals),
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          ExampleFolder.decision(on: "E1.1").replacing(#" date="2026-06-24""#, with: ""))),
      .accepts(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.decision(on: "E1.1"))
      ).asModel,
    ],
    each: { $0.datedActs }
  ) { act, folder in
    guard let sitting = folder.jury?.session.sitting?.date, act.date != sitting,
      !folder.mayHideAttribute(["date"], at: act.place)
    else { return nil }
    let place = act.date == nil ? act.place : act.place.attribute("date")
    return Finding(
      Phrase(
        fr: "cette décision ne porte pas le jour de la séance (\(sitting.text))",
        en: "this decision doesn't bear the day of the sitting (\(sitting.text))"),
      at: place,
      help: Phrase(
        fr: "écrivez date=\"\(sitting.text)\" si elle a été prise en séance",
        en: "write date=\"\(sitting.text)\" if it was taken at the sitting"))
  }
}

extension PortfolioFolder {
  /// What the jury decided or found, and the acts by which it adopts, each with its date.
  fileprivate var datedActs: [(date: PartialDate?, place: Place)] {
    juryDecisions.map { ($0.date, $0.place) }
      + candidacies.flatMap(\.findings).map { ($0.date, $0.place) }
      + (jury?.session.adoptions ?? []).map { ($0.date, $0.place) }
  }
}

extension ExampleFolder {
  /// An act that adopts what référents propose on the dossier.
  static func adoption(
    on date: String = "2026-06-24", of portfolio: String = "p-3c91d0",
    _ seal: String = seal.prefixed
  ) -> String {
    "<adoption date=\"\(date)\"><raison>Propositions concordantes.</raison>"
      + "<dossier portfolio=\"\(portfolio)\" depot=\"\(seal)\"/></adoption>"
  }
}
