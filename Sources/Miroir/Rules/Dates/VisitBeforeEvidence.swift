extension Rule {
  static let visitBeforeEvidence = Rule(
    "consultation-avant-la-preuve", .advice, .dates,
    requirement: Phrase(
      fr: "Un lien est consulté une fois que la page existe",
      en: "A link is visited once the page exists"),
    rationale: Phrase(
      fr: "L'une des deux dates est fausse : on n'a pas pu y voir ce qui est décrit.",
      en: "One of the two dates is wrong: what is described couldn't be seen there."),
    fix: Phrase(
      fr: "Ouvrir de nouveau la page, et mettre à jour consulte-le.",
      en: "Open the page again, and bring consulte-le up to date."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/journal.txt""#,
        by: #"lien="https://example.org/journal" consulte-le="2025-11-03""#
      ).with(.file("preuves/journal.txt", .absent)),
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"lien="https://example.org/charte" consulte-le="2025-12""#
      ).with(.file("preuves/charte.pdf", .absent)),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"lien="https://example.org/charte" consulte-le="2026-01""#
      ).with(.file("preuves/charte.pdf", .absent)),
      .accepts(
        replacing: #"fichier="preuves/journal.txt""#,
        by: #"lien="https://example.org/journal" consulte-le="2025-11-10""#
      ).with(.file("preuves/journal.txt", .absent)).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard let date = evidence.date, let visited = evidence.visited, visited.isBefore(date),
      date.isInCalendar, visited.isInCalendar
    else { return nil }
    return Finding(
      Phrase(
        fr: "le lien a été consulté (\(visited.text)) avant la date de la preuve (\(date.text))",
        en: "the link was visited (\(visited.text)) before the evidence's date (\(date.text))"),
      at: evidence.place.attribute("consulte-le"),
      help: Phrase(
        fr: "ouvrez de nouveau la page, et mettez consulte-le à jour",
        en: "open the page again, and bring consulte-le up to date"))
  }
}
