extension Rule {
  static let contradictoryWork = Rule(
    "travail-contradictoire", .advice, .evidence,
    requirement: Phrase(
      fr: "Un travail dit individuel n'a pas de part à préciser",
      en: "Work said to be individual has no share to state"),
    rationale: Phrase(
      fr: "Le jury ne saurait pas si la preuve est de vous seul ou d'un groupe.",
      en: "The jury wouldn't know whether the evidence is yours alone or a group's."),
    fix: Phrase(
      fr: "Écrire travail=\"collectif\", ou supprimer <contribution>.",
      en: "Write travail=\"collectif\", or remove <contribution>."),
    examples: [
      .rejects(
        replacing: "<description>Mes notes",
        by: "<contribution>La relecture.</contribution><description>Mes notes"),
      .rejects(
        replacing: "<description>La charte affichée",
        by: "<contribution>Tout le texte.</contribution><description>La charte affichée"),
      .accepts(
        replacing: "<description>Mes notes",
        by: "<contribution> </contribution><description>Mes notes"),
      .accepts(
        replacing:
          "date=\"2025-11-04\" travail=\"individuel\">\n      <titre>Journal de bord</titre>",
        by:
          #"date="2025-11-04" travail="collectif"><titre>Journal de bord</titre><contribution>La relecture.</contribution>"#
      ).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard evidence.work == .individual, let contribution = evidence.contribution else { return nil }
    return Finding(
      Phrase(
        fr: "le travail est dit individuel, et votre part y est précisée",
        en: "the work is said to be individual, and your share is stated"), at: contribution.place,
      help: Phrase(
        fr: "écrivez travail=\"collectif\", ou supprimez <contribution>",
        en: "write travail=\"collectif\", or remove <contribution>"))
  }
}
