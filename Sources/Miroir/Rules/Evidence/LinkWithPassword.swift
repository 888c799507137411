extension Rule {
  static let linkWithPassword = Rule(
    "lien-avec-mot-de-passe", .error, .evidence,
    requirement: Phrase(
      fr: "Un lien ne contient pas de mot de passe", en: "A link holds no password"),
    rationale: Phrase(
      fr: "Le dossier est copié et conservé : le mot de passe le serait aussi.",
      en: "The dossier is copied and kept: the password would be too."),
    fix: Phrase(
      fr: "Retirer le nom et le mot de passe de l'adresse, puis changer ce mot de passe.",
      en: "Take the name and the password out of the address, then change that password."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"lien="https://aline:secret@example.org/charte" consulte-le="2026-01-20""#
      ).with(.file("preuves/charte.pdf", .absent)),
      .rejects(
        replacing: "Mes notes du premier",
        by: #"Mes <lien href="http://u:p@example.org/">notes</lien> du premier"#),
      .accepts(
        replacing: "Mes notes du premier",
        by: #"Mes <lien href="https://example.org/@aline:8080">notes</lien> du premier"#),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"lien="https://example.org/charte" consulte-le="2026-01-20""#
      ).with(.file("preuves/charte.pdf", .absent)).asModel,
    ],
    each: { $0.links }
  ) { link, _ in
    guard WebAddress(link.address)?.hasPassword == true else { return nil }
    return Finding(
      Phrase(
        fr: "l'adresse du lien contient un mot de passe", en: "the link's address holds a password"),
      at: link.place,
      help: Phrase(
        fr: "retirez-le de l'adresse, et changez-le",
        en: "take it out of the address, and change it"))
  }
}
