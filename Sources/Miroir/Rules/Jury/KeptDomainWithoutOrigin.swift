extension Rule {
  static let keptDomainWithoutOrigin = Rule(
    "domaine-conserve-sans-origine", .missing, .jury,
    requirement: Phrase(
      fr:
        "Un domaine conservé dit de quelle session, de quel établissement et par quelle attestation",
      en: "A kept domain says from which session, which establishment and by which certificate"),
    rationale: Phrase(
      fr: "Le jury doit pouvoir demander l'attestation.",
      en: "The jury must be able to ask for the certificate."),
    fix: Phrase(
      fr: "Compléter session, etablissement et attestation.",
      en: "Complete session, etablissement and attestation."),
    examples: [
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(#"<domaine-conserve domaine="E1"/>"#)),
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          ExampleFolder.kept("E1").replacing(#" attestation="VD-2025-7""#, with: ""))),
      .accepts(
        inSession: ExampleFolder.candidacy, by: ExampleFolder.candidacy(ExampleFolder.kept("E1"))
      ).asModel,
    ],
    each: { $0.keptDomains }
  ) { kept, folder in
    let names = ["session", "etablissement", "attestation"]
    guard kept.session == nil || kept.establishment == nil || kept.attestation == nil,
      !folder.mayHideAttribute(Set(names), at: kept.place)
    else { return nil }
    return Finding(
      Phrase(
        fr: "le domaine conservé \(kept.domain) ne dit pas tout de son origine",
        en: "the kept domain \(kept.domain) doesn't tell all of where it comes from"),
      at: kept.place,
      help: Phrase(
        fr: "écrivez session, etablissement et attestation",
        en: "write session, etablissement and attestation"))
  }
}
