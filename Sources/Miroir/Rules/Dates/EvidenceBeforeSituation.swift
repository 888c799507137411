extension Rule {
  static let evidenceBeforeSituation = Rule(
    "preuve-avant-sa-situation", .advice, .dates,
    requirement: Phrase(
      fr: "Une preuve n'est pas antérieure aux situations qui la citent",
      en: "Evidence isn't older than the situations that cite it"),
    rationale: Phrase(
      fr: "Ce qui existait avant la situation ne montre pas ce qu'on y a fait.",
      en: "What existed before the situation doesn't show what was done in it."),
    fix: Phrase(
      fr: "Vérifier les deux dates ; si la preuve a été reprise, citer la version modifiée.",
      en: "Check both dates; if the evidence was taken up again, cite the changed version."),
    examples: [
      .rejects(replacing: #"date="2025-11-04""#, by: #"date="2025-09-30""#),
      .rejects(replacing: #"date="2026-01-20" travail"#, by: #"date="2024-01" travail"#),
      .accepts(replacing: #"date="2025-11-04""#, by: #"date="2025-10""#),
    ],
    each: { $0.datedEvidence }
  ) { dated, _ in
    guard let earliest = dated.starts.min(by: { $0.isBefore($1) }), dated.date.isBefore(earliest),
      dated.date.isInCalendar
    else { return nil }
    return Finding(
      Phrase(
        fr: "la preuve (\(dated.date.text)) est antérieure à la situation (\(earliest.text))",
        en: "the evidence (\(dated.date.text)) is older than the situation (\(earliest.text))"),
      at: dated.place,
      help: Phrase(
        fr: "vérifiez les deux dates, ou citez la version faite dans la situation",
        en: "check both dates, or cite the version made in the situation"))
  }
}

/// A piece of evidence, and when the situations that cite it began.
private struct DatedEvidence {
  var date: PartialDate
  var starts: [PartialDate]
  var place: Place
}

extension PortfolioFolder {
  /// The dated evidence that situations cite; where one has no sure beginning, what it cites is left
  /// out.
  fileprivate var datedEvidence: [DatedEvidence] {
    guard let portfolio else { return [] }
    let starts = citations.compactMapValues { claims -> [PartialDate]? in
      let starts = claims.map(\.situation.sureStart)
      return starts.contains(nil) ? nil : starts.compactMap(\.self).withoutRepeats
    }
    return portfolio.evidence.compactMap { evidence in
      guard let date = evidence.date, let starts = evidence.id.flatMap({ starts[$0] })
      else { return nil }
      return DatedEvidence(date: date, starts: starts, place: evidence.place.attribute("date"))
    }
  }
}

extension Situation {
  /// Its beginning. Dates in the wrong order, or in no calendar, are told as such: nobody knows which
  /// one holds.
  fileprivate var sureStart: PartialDate? {
    guard let start = period.start, start.isInCalendar, period.end?.isBefore(start) != true
    else { return nil }
    return start
  }
}
