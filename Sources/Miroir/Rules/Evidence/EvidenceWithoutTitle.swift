extension Rule {
  static let evidenceWithoutTitle = Rule(
    "preuve-sans-titre", .missing, .evidence,
    requirement: Phrase(fr: "Chaque preuve a un titre", en: "Each piece of evidence has a title"),
    rationale: Phrase(
      fr: "Le jury la trouve dans le dossier par son titre.",
      en: "The jury finds it in the dossier by its title."),
    fix: Phrase(
      fr: "Écrire <titre> : quelques mots qui disent ce que c'est.",
      en: "Write <titre>: a few words that say what it is."),
    examples: [
      .rejects(replacing: "<titre>Journal de bord</titre>", by: ""),
      .rejects(replacing: "<titre>Charte de la boîte partagée</titre>", by: "<titre> </titre>"),
      .accepts(replacing: "<titre>Journal de bord</titre>", by: "<titre><em>Journal</em></titre>"),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard evidence.title == nil, !folder.mayHide(["titre"], in: [evidence.place]) else {
      return nil
    }
    return Finding(
      Phrase(fr: "la preuve n'a pas de titre", en: "the evidence has no title"), at: evidence.place,
      help: Phrase(
        fr: "écrivez <titre> : quelques mots qui disent ce que c'est",
        en: "write <titre>: a few words that say what it is"))
  }
}
