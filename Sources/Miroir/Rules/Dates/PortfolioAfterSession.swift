extension Rule {
  static let portfolioAfterSession = Rule(
    "portfolio-apres-session", .advice, .dates,
    requirement: Phrase(
      fr: "Le portfolio est daté d'avant la session du jury",
      en: "The portfolio is dated before the jury's session"),
    rationale: Phrase(
      fr: "Le jury examine un état du portfolio qui existe quand il se réunit.",
      en: "The jury examines a state of the portfolio that exists when it meets."),
    fix: Phrase(
      fr: "Vérifier la date du portfolio, ou la session.",
      en: "Check the portfolio's date, or the session."),
    examples: [
      .rejects(replacing: #"date="2026-05-30""#, by: #"date="2026-07-01""#),
      .rejects(replacing: "<session>2026-06", by: "<session>2026-04"),
      .accepts(replacing: #"date="2026-05-30""#, by: #"date="2026-06-30""#),
    ],
    each: { $0.portfolio.map { [$0] } ?? [] }
  ) { portfolio, _ in
    guard let date = portfolio.date, let session = portfolio.candidate?.session?.date,
      session.isBefore(date), date.isInCalendar, session.isInCalendar
    else { return nil }
    return Finding(
      Phrase(
        fr: "le portfolio (\(date.text)) est daté d'après la session (\(session.text))",
        en: "the portfolio (\(date.text)) is dated after the session (\(session.text))"),
      at: portfolio.place.attribute("date"),
      help: Phrase(
        fr: "vérifiez la date du portfolio, ou la session",
        en: "check the portfolio's date, or the session"))
  }
}
