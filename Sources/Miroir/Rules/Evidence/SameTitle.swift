extension Rule {
  static let sameTitle = Rule(
    "titre-de-preuve-double", .advice, .evidence, audience: .candidate,
    requirement: Phrase(
      fr: "Deux preuves n'ont pas le même titre",
      en: "No two pieces of evidence have the same title"),
    rationale: Phrase(
      fr: "Dans le dossier, rien ne permettrait de les distinguer.",
      en: "In the dossier, nothing would tell them apart."),
    fix: Phrase(
      fr: "Ajouter à l'un des titres une date, un lieu, une version.",
      en: "Add a date, a place, a version to one of the titles."),
    examples: [
      .rejects(
        replacing: "<titre>Journal de bord</titre>",
        by: "<titre>Charte de la boîte partagée</titre>"),
      .rejects(
        replacing: "<titre>Charte de la boîte partagée</titre>",
        by: "<titre>Journal de bord.</titre>"),
      .accepts(
        replacing: "<titre>Journal de bord</titre>",
        by: "<titre>Charte de la boîte partagée, version 2</titre>"),
    ],
    each: { folder in
      (folder.portfolio?.evidence ?? []).compactMap(\.title).repetitions(ofLetters: \.text)
    }
  ) { pair, _ in
    guard pair.first.text.folded == pair.second.text.folded else { return nil }
    return Finding(
      Phrase(
        fr: "ce titre est celui d'une autre preuve", en: "this title is that of other evidence"),
      at: pair.second.place,
      help: Phrase(
        fr: "ajoutez une date, un lieu ou une version", en: "add a date, a place or a version"),
      related: [(Phrase(fr: "l'autre", en: "the other"), pair.first.place)])
  }
}
