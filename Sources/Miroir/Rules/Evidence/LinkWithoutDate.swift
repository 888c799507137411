extension Rule {
  static let linkWithoutDate = Rule(
    "lien-sans-date", .missing, .evidence,
    requirement: Phrase(
      fr: "Une preuve en ligne dit quand elle a été consultée",
      en: "Evidence on line says when it was visited"),
    rationale: Phrase(
      fr: "Une page change ou disparaît ; la date dit ce qu'on y a vu.",
      en: "A page changes or vanishes; the date says what was seen there."),
    fix: Phrase(
      fr: "Ajouter consulte-le=\"AAAA-MM-JJ\".", en: "Add consulte-le=\"YYYY-MM-DD\"."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/journal.txt""#, by: #"lien="https://example.org/journal""#
      ).with(.file("preuves/journal.txt", .absent)),
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"lien="https://example.org/charte""#
      ).with(.file("preuves/charte.pdf", .absent)),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"lien="https://example.org/charte" consulte-le="2026-01""#
      ).with(.file("preuves/charte.pdf", .absent)),
      .accepts(
        replacing: #"fichier="preuves/journal.txt""#,
        by: #"lien="https://example.org/journal" consulte-le="2026-01-20""#
      ).with(.file("preuves/journal.txt", .absent)).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard evidence.link != nil, evidence.visited == nil,
      !folder.mayHideAttribute(["consulte-le"], at: evidence.place)
    else { return nil }
    return Finding(
      Phrase(
        fr: "on ne sait pas quand le lien a été consulté",
        en: "nobody knows when the link was visited"),
      at: evidence.place.attribute("lien"),
      help: Phrase(fr: "ajoutez consulte-le=\"AAAA-MM-JJ\"", en: "add consulte-le=\"YYYY-MM-DD\""))
  }
}
