extension Rule {
  static let fileAndLink = Rule(
    "fichier-et-lien", .error, .evidence,
    requirement: Phrase(
      fr: "Une preuve est un fichier ou un lien, pas les deux",
      en: "Evidence is a file or a link, not both"),
    rationale: Phrase(
      fr: "On ne saurait pas lequel des deux le jury doit examiner.",
      en: "Nobody would know which of the two the jury should examine."),
    fix: Phrase(
      fr: "Garder l'un des deux, ou décrire deux preuves.",
      en: "Keep one of them, or describe two pieces of evidence."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"fichier="preuves/charte.pdf" lien="https://example.org/" consulte-le="2026-01-20""#),
      .rejects(
        replacing: #"fichier="preuves/journal.txt""#,
        by: #"lien="https://example.org/" fichier="preuves/journal.txt" consulte-le="2026-01""#),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"fichier="preuves/charte.pdf" consulte-le="2026-01-20""#),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard evidence.file != nil, evidence.link != nil else { return nil }
    return Finding(
      Phrase(
        fr: "la preuve a un fichier et un lien", en: "the evidence has a file and a link"),
      at: evidence.place.attribute("lien"),
      help: Phrase(
        fr: "gardez l'un des deux, ou décrivez deux preuves",
        en: "keep one of them, or describe two pieces of evidence"))
  }
}
