extension Rule {
  static let situationWithoutTitle = Rule(
    "situation-sans-titre", .missing, .reflection,
    requirement: Phrase(fr: "Chaque situation a un titre", en: "Each situation has a title"),
    rationale: Phrase(
      fr: "Le jury la retrouve par son titre.", en: "The jury finds it again by its title."),
    fix: Phrase(
      fr: "Écrire <titre> : quelques mots, comme on la raconterait.",
      en: "Write <titre>: a few words, as one would tell it."),
    examples: [
      .rejects(replacing: "<titre>Une boîte aux lettres pour six personnes</titre>", by: ""),
      .rejects(
        replacing: "<titre>Une boîte aux lettres pour six personnes</titre>", by: "<titre/>"),
      .accepts(
        replacing: "<titre>Une boîte aux lettres pour six personnes</titre>",
        by: "<titre>Six</titre>"),
    ]
      + .registers(
        replacing: "Une boîte aux lettres pour six personnes",
        nominal: "Une boîte, six lecteurs",
        short: "Six",
        nonNative: "La boîte que six personnes il lit"),
    each: { $0.portfolio?.situations ?? [] }
  ) { situation, folder in
    guard situation.title == nil, !folder.mayHide(["titre"], in: [situation.place]) else {
      return nil
    }
    return Finding(
      Phrase(fr: "la situation n'a pas de titre", en: "the situation has no title"),
      at: situation.place,
      help: Phrase(
        fr: "écrivez <titre> : quelques mots, comme vous la raconteriez",
        en: "write <titre>: a few words, as you would tell it"))
  }
}
