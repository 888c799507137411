extension Rule {
  static let repeatedKeptDomain = Rule(
    "domaine-conserve-double", .advice, .jury,
    requirement: Phrase(
      fr: "Un domaine conservé est écrit une fois par dossier",
      en: "A kept domain is written once in a dossier"),
    rationale: Phrase(
      fr: "Il ne compte qu'une fois, même écrit deux fois.",
      en: "It counts once, even written twice."),
    fix: Phrase(
      fr: "Garder une seule ligne.",
      en: "Keep one line."),
    examples: [
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.kept("E1") + ExampleFolder.kept("E1"))),
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          ExampleFolder.kept("E1")
            + ExampleFolder.kept("E1").replacing("VD-2025-7", with: "VD-2024-1"))),
      .accepts(
        inSession: ExampleFolder.candidacy, by: ExampleFolder.candidacy(ExampleFolder.kept("E1"))
      ).asModel,
    ],
    each: { $0.candidacies.flatMap { $0.keptDomains.repetitions { $0.domain } } }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "le domaine \(pair.second.domain) est déjà conservé pour ce dossier",
        en: "domain \(pair.second.domain) is already kept for this dossier"),
      at: pair.second.place,
      help: Phrase(fr: "gardez une seule ligne", en: "keep one line"),
      related: [(Phrase(fr: "la première", en: "the first one"), pair.first.place)])
  }
}
