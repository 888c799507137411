extension Rule {
  static let datesReversed = Rule(
    "dates-inversees", .error, .dates,
    requirement: Phrase(
      fr: "Une fin ne vient pas avant son début", en: "An end doesn't come before its beginning"),
    rationale: Phrase(
      fr: "Les situations sont montrées au jury dans le temps.",
      en: "Situations are shown to the jury in time."),
    fix: Phrase(fr: "Corriger l'une des deux dates.", en: "Mend one of the two dates."),
    examples: [
      .rejects(
        replacing: #"debut="2025-10" fin="2026-01-20""#, by: #"debut="2025-10" fin="2025-09-30""#),
      .rejects(replacing: #"debut="2024-09" fin="2026-06""#, by: #"debut="2024-09" fin="2023-06""#),
      .accepts(
        replacing: #"debut="2025-10" fin="2026-01-20""#, by: #"debut="2025-10" fin="2025-10-01""#),
    ],
    each: { $0.portfolio?.periods ?? [] }
  ) { period, _ in
    guard let start = period.start, let end = period.end, end.isBefore(start),
      start.isInCalendar, end.isInCalendar
    else { return nil }
    return Finding(
      Phrase(
        fr: "la fin (\(end.text)) vient avant le début (\(start.text))",
        en: "the end (\(end.text)) comes before the beginning (\(start.text))"),
      at: period.place.attribute("fin"),
      help: Phrase(fr: "corrigez l'une des deux dates", en: "correct one of the two dates"))
  }
}

extension Portfolio {
  fileprivate var periods: [Period] {
    (candidate?.training.map { [$0.period] } ?? []) + situations.map(\.period)
  }
}
