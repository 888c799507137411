extension Rule {
  static let repeatedCandidacy = Rule(
    "candidat-double", .error, .jury,
    requirement: Phrase(
      fr: "Un dossier est inscrit une seule fois dans la session",
      en: "A dossier is entered once in a session"),
    rationale: Phrase(
      fr: "Il aurait deux décisions.",
      en: "It would have two decisions."),
    fix: Phrase(
      fr: "Réunir ce que les deux inscriptions savent, puis retirer la seconde.",
      en: "Bring together what both entries know, then take the second one out."),
    examples: [
      .rejects(inSession: "</candidats>", by: ExampleFolder.candidacy + "</candidats>"),
      .rejects(
        inSession: "</candidats>",
        by: ExampleFolder.candidacy.replacing("21900001", with: "21900002") + "</candidats>"),
      .accepts(inSession: "<candidats>", by: "<candidats><!-- un seul -->"),
    ],
    each: { $0.candidacies.repetitions { $0.portfolio } }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "le dossier « \(pair.second.portfolio) » est déjà inscrit",
        en: "dossier '\(pair.second.portfolio)' is already entered"),
      at: pair.second.place.attribute("portfolio"),
      help: Phrase(
        fr: "gardez une seule inscription", en: "keep one entry"),
      related: [(Phrase(fr: "la première", en: "the first one"), pair.first.place)])
  }
}
