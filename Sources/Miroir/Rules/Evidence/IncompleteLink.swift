extension Rule {
  static let incompleteLink = Rule(
    "lien-incomplet", .missing, .evidence,
    requirement: Phrase(
      fr: "L'adresse d'un lien est entière : elle commence par https:// ou http://",
      en: "A link's address is whole: it begins with https:// or http://"),
    rationale: Phrase(
      fr: "Sans ce début, le dossier ne peut pas l'ouvrir : il n'en montre que le texte.",
      en: "Without this beginning, the dossier can't open it: it shows only the text."),
    fix: Phrase(
      fr: "Recopier l'adresse depuis la barre du navigateur.",
      en: "Copy the address from the browser's bar."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"lien="www.example.org/charte" consulte-le="2026-01-20""#
      ).with(.file("preuves/charte.pdf", .absent)),
      .rejects(
        replacing: "Mes notes du premier",
        by: #"Mes <lien href="ftp://example.org/notes.txt">notes</lien> du premier"#),
      .accepts(
        replacing: "Mes notes du premier",
        by: #"Mes <lien href="HTTPS://example.org/notes.txt">notes</lien> du premier"#),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"lien="https://www.example.org/charte" consulte-le="2026-01-20""#
      ).with(.file("preuves/charte.pdf", .absent)).asModel,
    ],
    each: { $0.links }
  ) { link, _ in
    let address = link.address.xmlTrimmed
    guard WebAddress(address)?.isWebPage != true, WebAddress(address)?.isLocal != true,
      !address.isPathOfAComputer, !address.lowercased().hasPrefix("mailto:")
    else { return nil }
    return Finding(
      Phrase(fr: "l'adresse du lien n'est pas entière", en: "the link's address isn't whole"),
      at: link.place,
      help: Phrase(fr: "recopiez-la en entier : https://…", en: "copy the whole of it: https://…"))
  }
}
