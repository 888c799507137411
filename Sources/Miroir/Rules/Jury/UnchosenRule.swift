extension Rule {
  static let unchosenRule = Rule(
    "regle-non-choisie", .missing, .jury,
    requirement: Phrase(
      fr: "Quand le référentiel a plusieurs règles de réussite, la session nomme celle qui compte",
      en: "Where the framework has several rules of success, the session names the one that counts"),
    rationale: Phrase(
      fr: "Choisir la règle après avoir vu les résultats serait choisir les résultats.",
      en: "Choosing the rule once the results are seen would be choosing the results."),
    fix: Phrase(
      fr: "Écrire regle sur <session>.",
      en: "Write regle on <session>."),
    examples: [
      .rejects(sessionWith: [.secondRule]),
      .rejects(sessionWith: [.evaluation(by: "petit"), .secondRule]),
      .accepts(
        inSession: #"referentiel="exemple""#, by: #"referentiel="exemple" regle="souple""#,
        and: [.secondRule]
      ).asModel,
    ],
    each: { [$0.jury?.session].compactMap(\.self) }
  ) { session, folder in
    guard session.rule == nil, let rules = folder.referentiel?.rules, rules.count > 1,
      !folder.mayHideAttribute(["regle"], at: session.place)
    else { return nil }
    return Finding(
      Phrase(
        fr: "la session ne dit pas selon quelle règle le jury décide",
        en: "the session doesn't say by which rule the jury decides"),
      at: session.place,
      help: .suggesting(nil, among: rules.map { "regle=\"\($0.id)\"" }))
  }
}
