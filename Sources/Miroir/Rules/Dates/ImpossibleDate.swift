extension Rule {
  static let impossibleDate = Rule(
    "date-impossible", .error, .dates,
    requirement: Phrase(
      fr: "Chaque date existe dans le calendrier", en: "Each date is in the calendar"),
    rationale: Phrase(
      fr: "Une date qui n'existe pas ne peut pas être située.",
      en: "A date that doesn't exist can't be placed."),
    fix: Phrase(fr: "Corriger le jour ou le mois.", en: "Mend the day or the month."),
    examples: [
      .rejects(replacing: #"date="2025-11-04""#, by: #"date="2026-02-30""#),
      .rejects(replacing: #"date="2025-11-04""#, by: #"date="2025-13""#),
      // Nothing is before or after a day that doesn't exist.
      .rejects(
        replacing: #"debut="2025-10" fin="2026-01-20""#, by: #"debut="2025-13" fin="2026-01-20""#),
      .rejects(replacing: "<session>2026-06", by: "<session>2026-00"),
      .accepts(replacing: #"debut="2024-09" fin"#, by: #"debut="2024-02-29" fin"#),
    ],
    each: { $0.portfolio?.dates ?? [] }
  ) { dated, _ in
    guard let date = dated.date, !date.isInCalendar else { return nil }
    return Finding(
      Phrase(
        fr: "la date \(date.text) n'existe pas", en: "the date \(date.text) doesn't exist"),
      at: dated.place,
      help: Phrase(fr: "corrigez le jour ou le mois", en: "correct the day or the month"))
  }
}

extension Portfolio {
  /// Every date that is written.
  fileprivate var dates: [(date: PartialDate?, place: Place)] {
    let session = candidate?.session.map { [($0.date, $0.place)] } ?? []
    let training = candidate?.training.map { $0.period.dates } ?? []
    return [(date, place.attribute("date"))] + session + training + datedParts
  }

  /// The dates of evidence and situations.
  var datedParts: [(date: PartialDate?, place: Place)] {
    evidence.flatMap { evidence in
      [
        (evidence.date, evidence.place.attribute("date")),
        (evidence.visited, evidence.place.attribute("consulte-le")),
      ]
    } + situations.flatMap(\.period.dates)
  }
}

extension Period {
  fileprivate var dates: [(date: PartialDate?, place: Place)] {
    [(start, place.attribute("debut")), (end, place.attribute("fin"))]
  }
}
