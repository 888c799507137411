extension Rule {
  static let wrongSetting = Rule(
    "reglage-incorrect", .error, .document,
    requirement: Phrase(
      fr: "Les réglages de miroir.toml ont tous un effet",
      en: "The settings of miroir.toml all have an effect"),
    rationale: Phrase(
      fr: "Un réglage mal écrit passerait pour appliqué.",
      en: "A setting that is badly written would pass for applied."),
    fix: Phrase(
      fr: "Corriger la ligne indiquée, ou la retirer.", en: "Mend the line shown, or remove it."),
    examples: [
      .rejects(in: .settings, replacing: "lien-sans-date", by: "lien-sans-dates"),
      .rejects(in: .settings, replacing: "[severites]", by: "[severites"),
      .rejects(
        in: .settings, replacing: "lien-sans-date = \"erreur\"",
        by: "analyse-en-une-phrase = \"erreur\""),
      .rejects(
        in: .settings, replacing: "[severites]",
        by: "[[ecartees]]\nregle = \"lien-sans-date\"\nraison = \"Pas cette année.\"\n[severites]"),
      .accepts(in: .settings, replacing: "# Notre", by: "# « Notre »"),
    ],
    each: { $0.settingsDocument?.faults ?? [] }
  ) { fault, folder in
    guard let document = folder.settingsDocument else { return nil }
    return Finding(
      fault.message, at: Place(file: document.path, offset: fault.offset), help: fault.help)
  }
}
