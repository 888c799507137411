extension Rule {
  static let evidenceWithoutSupport = Rule(
    "preuve-sans-support", .missing, .evidence,
    requirement: Phrase(
      fr: "Une preuve a un fichier ou un lien", en: "Evidence has a file or a link"),
    rationale: Phrase(
      fr: "Le jury n'examine que ce qu'il peut ouvrir.",
      en: "A jury examines only what it can open."),
    fix: Phrase(
      fr: "Ajouter fichier=\"preuves/…\", ou lien=\"https://…\" avec consulte-le.",
      en: "Add fichier=\"preuves/…\", or lien=\"https://…\" with consulte-le."),
    examples: [
      .rejects(replacing: #" fichier="preuves/journal.txt""#, by: ""),
      .rejects(replacing: #"fichier="preuves/journal.txt""#, by: #"fichier=" ""#),
      .accepts(
        replacing: #"fichier="preuves/journal.txt""#,
        by: #"lien="https://example.org/journal" consulte-le="2025-11-04""#
      ).with(.file("preuves/journal.txt", .absent)),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard evidence.file == nil, evidence.link == nil,
      !folder.mayHideAttribute(["fichier", "lien"], at: evidence.place)
    else { return nil }
    return Finding(
      Phrase(
        fr: "la preuve n'a ni fichier ni lien", en: "the evidence has neither file nor link"),
      at: evidence.place,
      help: Phrase(
        fr: "ajoutez fichier=\"preuves/…\" ou lien=\"https://…\"",
        en: "add fichier=\"preuves/…\" or lien=\"https://…\""))
  }
}
