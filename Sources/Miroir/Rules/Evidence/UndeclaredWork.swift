extension Rule {
  static let undeclaredWork = Rule(
    "travail-non-declare", .advice, .evidence,
    requirement: Phrase(
      fr: "Chaque preuve dit si le travail est individuel ou collectif",
      en: "Each piece of evidence says whether the work is individual or collective"),
    rationale: Phrase(
      fr: "D'un travail collectif, le jury doit connaître votre part.",
      en: "Of collective work, the jury must know your share."),
    fix: Phrase(
      fr: "Ajouter travail=\"individuel\" ou travail=\"collectif\".",
      en: "Add travail=\"individuel\" or travail=\"collectif\"."),
    examples: [
      .rejects(replacing: #"date="2025-11-04" travail="individuel""#, by: #"date="2025-11-04""#),
      .rejects(replacing: #"date="2026-01-20" travail="individuel""#, by: #"date="2026-01-20""#),
      .accepts(
        replacing: #"date="2025-11-04" travail="individuel""#,
        by: "date=\"2025-11-04\" travail=\" individuel \""),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard evidence.work == nil, !folder.mayHideAttribute(["travail"], at: evidence.place)
    else { return nil }
    return Finding(
      Phrase(
        fr: "on ne sait pas si le travail est individuel ou collectif",
        en: "nobody knows whether the work is individual or collective"), at: evidence.place,
      help: Phrase(
        fr: "ajoutez travail=\"individuel\" ou travail=\"collectif\"",
        en: "add travail=\"individuel\" or travail=\"collectif\""))
  }
}
