extension Rule {
  static let activeEvidence = Rule(
    "preuve-active", .advice, .evidence,
    requirement: Phrase(
      fr: "Une preuve ne contient pas de programme", en: "Evidence holds no program"),
    rationale: Phrase(
      fr: """
        Une page web ou une image SVG que le jury ouvre exécuterait son programme : elle est copiée \
        sous un nom qui finit par .txt, et lue comme un simple texte.
        """,
      en: """
        A web page or an SVG image that the jury opens would run its program: it is copied under a \
        name that ends in .txt, and read as a mere text.
        """),
    fix: Phrase(
      fr: "En donner aussi une version PDF ou PNG.", en: "Give a PDF or PNG version of it too."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="preuves/charte.html""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("preuves/charte.html", .present(size: 9))),
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="preuves/charte.xlsm""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("preuves/charte.xlsm", .present(size: 9))),
      .accepts(replacing: "Journal de bord", by: "Journal.html"),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard evidence.file?.kind == .active else { return nil }
    return Finding(
      Phrase(
        fr: "la preuve peut contenir un programme", en: "the evidence may hold a program"),
      at: evidence.place.attribute("fichier"),
      help: Phrase(
        fr: "ajoutez une version PDF ou PNG ; celle-ci sera copiée sous un nom en .txt",
        en: "add a PDF or PNG version; this one will be copied under a name in .txt"))
  }
}
