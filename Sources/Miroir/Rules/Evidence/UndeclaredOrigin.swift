extension Rule {
  static let undeclaredOrigin = Rule(
    "origine-non-declaree", .advice, .evidence,
    requirement: Phrase(
      fr: "Chaque preuve dit d'où elle vient", en: "Each piece of evidence says where it comes from"
    ),
    rationale: Phrase(
      fr: "Une preuve venue d'ailleurs que du cursus doit être commentée.",
      en: "Evidence from outside the curriculum must have a commentary."),
    fix: Phrase(
      fr:
        "Ajouter origine=\"…\" : cursus, hors-cursus, epreuve-pratique ou controle-de-connaissances.",
      en: "Add origine=\"…\": cursus, hors-cursus, epreuve-pratique or controle-de-connaissances."),
    examples: [
      .rejects(replacing: #"nature="trace" origine="cursus""#, by: #"nature="trace""#),
      .rejects(replacing: #"nature="production" origine="cursus""#, by: #"nature="production""#),
      .accepts(
        replacing: #"nature="trace" origine="cursus""#,
        by: #"nature="trace" origine="epreuve-pratique""#),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard evidence.origin == nil, !folder.mayHideAttribute(["origine"], at: evidence.place)
    else { return nil }
    return Finding(
      Phrase(
        fr: "on ne sait pas d'où vient la preuve", en: "nobody knows where the evidence comes from"),
      at: evidence.place,
      help: Phrase(
        fr:
          "ajoutez origine=\"…\" : cursus, hors-cursus, epreuve-pratique ou controle-de-connaissances",
        en: "add origine=\"…\": cursus, hors-cursus, epreuve-pratique or controle-de-connaissances")
    )
  }
}
