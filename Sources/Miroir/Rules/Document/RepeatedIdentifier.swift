extension Rule {
  static let repeatedIdentifier = Rule(
    "identifiant-double", .error, .document,
    requirement: Phrase(
      fr: "Deux preuves ou situations n'ont pas le même nom court",
      en: "No two pieces of evidence or situations have the same short name"),
    rationale: Phrase(
      fr: "On ne saurait pas laquelle des deux est citée.",
      en: "Nobody would know which of the two is cited."),
    fix: Phrase(
      fr: "Changer l'un des deux noms, et les renvois qui le citent.",
      en: "Change one of the names, and the references to it."),
    examples: [
      .rejects(replacing: #"<situation id="accueil""#, by: #"<situation id="charte""#),
      .rejects(
        replacing: "</situations>",
        by: ExampleFolder.situation("accueil", ExampleFolder.mobilisation("E1.1")) + "</situations>"
      ),
      .accepts(replacing: #"<situation id="accueil""#, by: #"<situation id="Charte""#),
    ],
    each: { folder in
      let pairs = folder.identifiers.repetitions { $0.id }
      let taken = pairs.isEmpty ? [] : Set(folder.identifiers.map(\.id))
      return pairs.map { (pair: $0, other: $0.second.id.free(among: taken)) }
    }
  ) { repetition, folder in
    let (pair, other) = repetition
    let isEvidence = folder.evidence(named: pair.first.id)?.place == pair.first.place
    return Finding(
      isEvidence
        ? Phrase(
          fr: "« \(pair.second.id) » est déjà le nom d'une preuve",
          en: "a piece of evidence is already called '\(pair.second.id)'")
        : Phrase(
          fr: "« \(pair.second.id) » est déjà le nom d'une situation",
          en: "a situation is already called '\(pair.second.id)'"),
      at: pair.second.place.attribute("id"),
      help: Phrase(
        fr: "donnez un autre nom à l'une des deux, par exemple « \(other) »",
        en: "give one of them another name, for example '\(other)'"),
      related: [
        (.firstTime, pair.first.place.attribute("id"))
      ])
  }
}

extension PortfolioFolder {
  /// The identifiers of evidence and situations, which share one space.
  var identifiers: [(id: Identifier, place: Place)] {
    let evidence = portfolio?.evidence.map { (id: $0.id, place: $0.place) } ?? []
    let situations = portfolio?.situations.map { (id: $0.id, place: $0.place) } ?? []
    return (evidence + situations).compactMap { id, place in id.map { ($0, place) } }
  }
}
