extension Rule {
  static let missingEstablishment = Rule(
    "etablissement-absent", .missing, .jury,
    requirement: Phrase(
      fr: "La session dit quel établissement certifie",
      en: "The session says which establishment certifies"),
    rationale: Phrase(
      fr: "Une attestation sans établissement ne peut être vérifiée par personne.",
      en: "Nobody can verify a certificate that names no establishment."),
    fix: Phrase(
      fr: "Écrire <etablissement>.",
      en: "Write <etablissement>."),
    examples: [
      .rejects(inSession: "<etablissement>Université d'exemple</etablissement>", by: ""),
      .rejects(
        inSession: "<etablissement>Université d'exemple</etablissement>",
        by: "<etablissement> </etablissement>"),
      .accepts(inSession: "Université d'exemple", by: "Lycée d'exemple"),
    ],
    each: { [$0.jury?.session].compactMap(\.self) }
  ) { session, folder in
    guard session.establishment == nil, !folder.mayHide(["etablissement"], in: [session.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "la session ne nomme pas l'établissement qui certifie",
        en: "the session doesn't name the establishment that certifies"),
      at: session.place,
      help: Phrase(
        fr: "ajoutez <etablissement>…</etablissement>",
        en: "add <etablissement>…</etablissement>"))
  }
}
