extension Rule {
  static let dateAfterPortfolio = Rule(
    "date-apres-le-portfolio", .advice, .dates,
    requirement: Phrase(
      fr: "Ce que le portfolio montre est antérieur à sa date",
      en: "What the portfolio shows comes before its date"),
    rationale: Phrase(
      fr: "Un portfolio ne peut pas montrer ce qui n'existait pas encore à sa date.",
      en: "A portfolio can't show what didn't exist yet on its date."),
    fix: Phrase(
      fr: "Vérifier la date, ou dater de nouveau le portfolio.",
      en: "Check the date, or date the portfolio again."),
    examples: [
      .rejects(replacing: #"date="2025-11-04""#, by: #"date="2026-05-31""#),
      .rejects(
        replacing: #"fichier="preuves/journal.txt" date="2025-11-04""#,
        by: #"lien="https://example.org/" consulte-le="2026-06-02" date="2025-11-04""#
      ).with(.file("preuves/journal.txt", .absent)),
      .accepts(replacing: #"date="2025-11-04""#, by: #"date="2026-05""#),
      .accepts(
        replacing: #"debut="2025-10" fin="2026-01-20""#, by: #"debut="2025-10" fin="2026-06""#),
    ],
    each: { $0.portfolio?.pastDates ?? [] }
  ) { dated, folder in
    guard let date = dated.date, let own = folder.portfolio?.date, own.isBefore(date),
      // What comes after the session too is told by that.
      folder.portfolio?.candidate?.session?.date.isBefore(date) != true,
      date.isInCalendar, own.isInCalendar
    else { return nil }
    return Finding(
      Phrase(
        fr: "la date \(date.text) vient après celle du portfolio (\(own.text))",
        en: "the date \(date.text) comes after the portfolio's (\(own.text))"),
      at: dated.place,
      help: Phrase(
        fr: "vérifiez la date, ou datez de nouveau le portfolio",
        en: "check the date, or date the portfolio again"))
  }
}

extension Portfolio {
  /// The dates of what must be past when the portfolio is dated; a situation may still go on.
  fileprivate var pastDates: [(date: PartialDate?, place: Place)] {
    evidence.flatMap { evidence in
      [
        (evidence.date, evidence.place.attribute("date")),
        (evidence.visited, evidence.place.attribute("consulte-le")),
      ]
    } + situations.map { ($0.period.start, $0.place.attribute("debut")) }
  }
}
