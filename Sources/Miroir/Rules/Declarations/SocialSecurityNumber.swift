extension Rule {
  static let socialSecurityNumber = Rule(
    "numero-de-securite-sociale", .error, .declarations, audience: .candidate,
    requirement: Phrase(
      fr: "Le portfolio ne contient pas de numéro de sécurité sociale",
      en: "The portfolio holds no social security number"),
    rationale: Phrase(
      fr: "Ce numéro identifie une personne pour la vie ; rien dans un portfolio ne le demande.",
      en: "This number identifies a person for life; nothing in a portfolio asks for it."),
    fix: Phrase(
      fr: "Retirer ce nombre, ici et dans les preuves.",
      en: "Remove this number, here and in the evidence."),
    examples: [
      .rejects(replacing: "trimestre.", by: "trimestre, 2 95 10 99 126 111 93."),
      .rejects(replacing: "trimestre.", by: "trimestre <!-- 186022A21532523 -->."),
      .accepts(replacing: "trimestre.", by: "trimestre, série 295109912611199."),
    ],
    each: { $0.personalMarks(.socialSecurityNumber) }
  ) { place, _ in
    Finding(
      Phrase(
        fr: "ce nombre a la forme et la clé d'un numéro de sécurité sociale",
        en: "this number has the form and the key of a French social security number"), at: place,
      help: Phrase(
        fr: "retirez-le, ici et dans les preuves", en: "remove it, here and in the evidence"))
  }
}
