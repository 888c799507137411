extension Rule {
  static let localLink = Rule(
    "lien-local", .error, .evidence,
    requirement: Phrase(
      fr: "Un lien mène à une page que d'autres peuvent ouvrir",
      en: "A link leads to a page that others can open"),
    rationale: Phrase(
      fr:
        "Une adresse propre à un ordinateur ou à un réseau n'existe pas pour le jury, et peut en dire trop.",
      en: "An address of one computer or network doesn't exist for the jury, and may tell too much."
    ),
    fix: Phrase(
      fr: "Copier le fichier dans preuves/, ou donner l'adresse publique de la page.",
      en: "Copy the file into preuves/, or give the page's public address."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"lien="file:///home/aline/charte.pdf" consulte-le="2026-01-20""#
      ).with(.file("preuves/charte.pdf", .absent)),
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"lien="http://192.168.1.12:8080/charte" consulte-le="2026-01-20""#
      ).with(.file("preuves/charte.pdf", .absent)),
      .rejects(
        replacing: "Mes notes du premier",
        by: #"Mes <lien href="C:\Users\aline\notes.txt">notes</lien> du premier"#),
      .accepts(
        replacing: "Mes notes du premier",
        by: #"Mes <lien href="https://localhost.example.org/10.0.0.1">notes</lien> du premier"#),
    ],
    each: { $0.links }
  ) { link, _ in
    guard link.address.isPathOfAComputer || WebAddress(link.address)?.isLocal == true
    else { return nil }
    return Finding(
      Phrase(
        fr: "le lien mène à un ordinateur ou à un réseau particulier",
        en: "the link leads to a particular computer or network"), at: link.place,
      help: Phrase(
        fr: "copiez le fichier dans preuves/, ou donnez l'adresse publique de la page",
        en: "copy the file into preuves/, or give the page's public address"))
  }
}
