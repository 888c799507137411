extension Rule {
  static let repeatedBlock = Rule(
    "bloc-double", .error, .document,
    requirement: Phrase(
      fr: "Un même bloc n'est écrit qu'une fois, sauf l'analyse d'une situation",
      en: "A block is written once, but for a situation's analysis"),
    rationale: Phrase(
      fr: "De deux blocs du même nom, on ne sait pas lequel dit vrai.",
      en: "Of two blocks of the same name, nobody knows which one holds."),
    fix: Phrase(
      fr: "Réunir les deux textes en un seul bloc.", en: "Join both texts in one block."),
    examples: [
      .rejects(replacing: "<role>Je tiens", by: "<role>Bénévole.</role><role>Je tiens"),
      .rejects(replacing: "<bilan>", by: "<bilan><limites>Le tableur.</limites>"),
      .accepts(
        replacing: "<nom>Duret</nom>",
        by: "<nom>Duret</nom><identifiant>A1</identifiant><identifiant>B2</identifiant>"),
      .accepts(replacing: "<role>Je tiens", by: "<role>Bénévole, je tiens").asModel,
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .repeatedElement(let name, let parent, let first) = found.fault else { return nil }
    return Finding(
      Phrase(
        fr: "<\(name)> est écrit une deuxième fois dans <\(parent)>",
        en: "<\(name)> is written a second time in <\(parent)>"),
      at: found.place,
      help: Phrase(
        fr: "réunissez les deux textes dans un seul <\(name)>",
        en: "put both texts into one <\(name)>"),
      related: [
        (.firstTime, found.place(at: first))
      ])
  }
}
