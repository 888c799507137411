extension Rule {
  static let bankAccount = Rule(
    "compte-bancaire", .error, .declarations, audience: .candidate,
    requirement: Phrase(
      fr: "Le portfolio ne contient pas de numéro de compte bancaire",
      en: "The portfolio holds no bank account number"),
    rationale: Phrase(
      fr: "Un numéro de compte n'a rien à montrer à un jury, et peut servir à d'autres.",
      en: "An account number has nothing to show a jury, and may serve others."),
    fix: Phrase(
      fr: "Retirer ce numéro, ici et dans les preuves.",
      en: "Remove this number, here and in the evidence."),
    examples: [
      .rejects(replacing: "trimestre.", by: "trimestre, FR14 2004 1010 0505 0001 3M02 606."),
      .rejects(replacing: "trimestre.", by: "trimestre (BE68539007547034)."),
      .accepts(replacing: "trimestre.", by: "trimestre, FR14 2004 1010 0505 0001 3M02 607."),
    ],
    each: { $0.personalMarks(.bankAccount) }
  ) { place, _ in
    Finding(
      Phrase(
        fr: "ce numéro a la forme et la clé d'un compte bancaire (IBAN)",
        en: "this number has the form and the key of a bank account (IBAN)"), at: place,
      help: Phrase(
        fr: "retirez-le, ici et dans les preuves", en: "remove it, here and in the evidence"))
  }
}
