extension Rule {
  static let dateAfterSession = Rule(
    "date-apres-session", .advice, .dates,
    requirement: Phrase(
      fr: "Preuves et situations sont antérieures à la session du jury",
      en: "Evidence and situations come before the jury's session"),
    rationale: Phrase(
      fr: "Le jury ne peut pas examiner ce qui n'a pas encore eu lieu.",
      en: "The jury can't examine what hasn't happened yet."),
    fix: Phrase(
      fr: "Vérifier la date, ou la session.", en: "Check the date, or the session."),
    examples: [
      .rejects(replacing: #"date="2025-11-04""#, by: #"date="2026-11-04""#),
      .rejects(
        replacing: #"debut="2025-10" fin="2026-01-20""#, by: #"debut="2025-10" fin="2026-07""#),
      .accepts(replacing: #"date="2025-11-04""#, by: #"date="2026-06-30""#).with(
        .replacement(file: .portfolio, of: #"date="2026-05-30""#, by: #"date="2026-06-30""#)),
    ],
    each: { $0.portfolio?.datedParts ?? [] }
  ) { dated, folder in
    guard let date = dated.date, let session = folder.portfolio?.candidate?.session?.date,
      session.isBefore(date), date.isInCalendar, session.isInCalendar
    else { return nil }
    return Finding(
      Phrase(
        fr: "la date \(date.text) vient après la session (\(session.text))",
        en: "the date \(date.text) comes after the session (\(session.text))"),
      at: dated.place,
      help: Phrase(fr: "vérifiez la date, ou la session", en: "check the date, or the session"))
  }
}
