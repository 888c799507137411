extension Rule {
  static let missingDate = Rule(
    "date-absente", .missing, .dates,
    requirement: Phrase(
      fr: "Le portfolio, chaque preuve et chaque situation sont datés",
      en: "The portfolio, each piece of evidence and each situation are dated"),
    rationale: Phrase(
      fr: "Le dossier situe dans le temps ce qui a été vécu ; il ne porte pas d'autre date.",
      en: "The dossier places what was lived in time; it bears no other date."),
    fix: Phrase(
      fr: "Ajouter date=\"AAAA-MM-JJ\", ou debut=\"AAAA-MM\" à une situation.",
      en: "Add date=\"YYYY-MM-DD\", or debut=\"YYYY-MM\" to a situation."),
    examples: [
      .rejects(replacing: #" date="2025-11-04""#, by: ""),
      .rejects(replacing: #" debut="2025-10""#, by: ""),
      .rejects(replacing: #" date="2026-05-30""#, by: ""),
      .accepts(replacing: #" fin="2026-01-20""#, by: ""),
    ],
    each: { $0.portfolio?.dateExpectations ?? [] }
  ) { expected, folder in
    guard expected.date == nil, !folder.mayHideAttribute([expected.attribute], at: expected.place)
    else { return nil }
    return Finding(
      Phrase(
        fr: "il manque une date (attribut « \(expected.attribute) »)",
        en: "a date is missing (attribute '\(expected.attribute)')"),
      at: expected.place,
      help: Phrase(
        fr: "ajoutez \(expected.attribute)=\"AAAA-MM-JJ\" ou \"AAAA-MM\"",
        en: "add \(expected.attribute)=\"YYYY-MM-DD\" or \"YYYY-MM\""))
  }
}

extension Portfolio {
  /// Where a date is expected, and the one that is there.
  fileprivate var dateExpectations: [(date: PartialDate?, attribute: String, place: Place)] {
    [(date, "date", place)] + evidence.map { ($0.date, "date", $0.place) }
      + situations.map { ($0.period.start, "debut", $0.place) }
  }
}
