extension Rule {
  static let telephoneNumber = Rule(
    "numero-de-telephone", .advice, .declarations, audience: .candidate,
    requirement: Phrase(
      fr: "Le portfolio ne contient pas de numéro de téléphone",
      en: "The portfolio holds no telephone number"),
    rationale: Phrase(
      fr: "Le jury n'en a pas besoin, et le dossier sera copié et conservé.",
      en: "The jury doesn't need it, and the dossier will be copied and kept."),
    fix: Phrase(
      fr: "Remplacer le numéro par la fonction de la personne.",
      en: "Replace the number by the person's function."),
    examples: [
      .rejects(replacing: "trimestre.", by: "trimestre, 06 12 34 56 78."),
      .rejects(replacing: "trimestre.", by: "trimestre, +33 6 12 34 56 78."),
      .rejects(replacing: "trimestre.", by: "trimestre, 06&#160;12&#160;34&#xA0;56 78."),
      .accepts(replacing: "trimestre.", by: "trimestre, 06 39 98 12 34 ; dossier 0612345678."),
      .accepts(replacing: "trimestre.", by: "trimestre, et le numéro de la coordinatrice.").asModel,
    ],
    each: { $0.personalMarks(.telephone) }
  ) { place, _ in
    Finding(
      Phrase(
        fr: "ceci a la forme d'un numéro de téléphone",
        en: "this has the form of a telephone number"), at: place,
      help: Phrase(
        fr: "remplacez-le par la fonction de la personne", en: "replace it by the person's function"
      ))
  }
}
