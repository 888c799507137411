extension Rule {
  static let unknownRule = Rule(
    "regle-inconnue", .error, .jury,
    requirement: Phrase(
      fr: "La règle de réussite nommée est une règle du référentiel",
      en: "The rule of success named is one of the framework's"),
    rationale: Phrase(
      fr: "Rien ne peut être décidé selon une règle qui n'existe pas.",
      en: "Nothing can be decided by a rule that isn't there."),
    fix: Phrase(
      fr: "Corriger le nom de la règle.",
      en: "Mend the rule's name."),
    examples: [
      .rejects(inSession: #"referentiel="exemple""#, by: #"referentiel="exemple" regle="strict""#),
      .rejects(
        inSession: #"referentiel="exemple""#, by: #"referentiel="exemple" regle="Souple""#,
        and: [.secondRule]),
      .accepts(inSession: #"referentiel="exemple""#, by: #"referentiel="exemple" regle="stricte""#)
        .asModel,
    ],
    each: { [$0.jury?.session].compactMap(\.self) }
  ) { session, folder in
    guard let name = session.rule, let rules = folder.referentiel?.rules,
      !rules.contains(where: { $0.id == name })
    else { return nil }
    let known = rules.map(\.id.text)
    return Finding(
      Phrase(
        fr: "« \(name) » n'est pas une règle de ce référentiel",
        en: "'\(name)' isn't a rule of this framework"),
      at: session.place.attribute("regle"),
      help: .suggesting(known.nearest(to: name.text), among: known))
  }
}
