extension Rule {
  static let missingContribution = Rule(
    "contribution-absente", .missing, .evidence,
    requirement: Phrase(
      fr: "D'un travail collectif, la preuve dit la part de la personne candidate",
      en: "Of collective work, the evidence states the candidate's own share"),
    rationale: Phrase(
      fr: "C'est une personne qu'on certifie, pas un groupe.",
      en: "A person is certified, not a group."),
    fix: Phrase(
      fr: "Écrire <contribution> : ce qui est de votre main.",
      en: "Write <contribution>: what is by your own hand."),
    examples: [
      .rejects(
        replacing: #"date="2026-01-20" travail="individuel""#,
        by: #"date="2026-01-20" travail="collectif""#),
      .rejects(
        replacing: "travail=\"individuel\">\n      <titre>Journal de bord</titre>",
        by: "travail=\"collectif\"><titre>Journal</titre><contribution> </contribution>"),
      .accepts(
        replacing: "travail=\"individuel\">\n      <titre>Journal de bord</titre>",
        by: #"travail="collectif"><titre>Journal</titre><contribution>Novembre.</contribution>"#),
      .accepts(
        replacing:
          "date=\"2026-01-20\" travail=\"individuel\">\n      <titre>Charte de la boîte partagée</titre>",
        by:
          #"date="2026-01-20" travail="collectif"><titre>Charte de la boîte partagée</titre><contribution>Les règles 3 et 4.</contribution>"#
      ).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard evidence.work == .collective, evidence.contribution == nil,
      !folder.mayHide(["contribution"], in: [evidence.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "la preuve est collective, et la part personnelle n'est pas dite",
        en: "the evidence is collective, and the personal share isn't stated"),
      at: evidence.place,
      help: Phrase(fr: "écrivez <contribution>", en: "write <contribution>"))
  }
}
