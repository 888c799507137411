extension Rule {
  static let missingContext = Rule(
    "contexte-absent", .missing, .reflection,
    requirement: Phrase(
      fr: "Chaque situation dit son contexte", en: "Each situation states its context"),
    rationale: Phrase(
      fr: "Le jury n'y était pas : il lui faut savoir où, avec qui et pour qui.",
      en: "The jury wasn't there: it needs to know where, with whom and for whom."),
    fix: Phrase(
      fr: "Écrire <contexte> : où, quand, avec qui, pour qui.",
      en: "Write <contexte>: where, when, with whom, for whom."),
    blocks: [.context],
    examples: [
      .rejects(
        replacing:
          "<contexte>À l'accueil, six bénévoles répondent depuis la même boîte, sans se dire qui a répondu à quoi.</contexte>",
        by: ""),
      .rejects(
        replacing:
          "<contexte>À l'accueil, six bénévoles répondent depuis la même boîte, sans se dire qui a répondu à quoi.</contexte>",
        by: "<contexte><p> </p></contexte>"),
      .accepts(
        replacing:
          "<contexte>À l'accueil, six bénévoles répondent depuis la même boîte, sans se dire qui a répondu à quoi.</contexte>",
        by: "<contexte>Un accueil.</contexte>"),
    ]
      + .registers(
        replacing:
          "À l'accueil, six bénévoles répondent depuis la même boîte, sans se dire qui a répondu à quoi.",
        nominal: "Accueil, six bénévoles, une seule boîte.",
        short: "Nous sommes six. Il y a une boîte.",
        nonNative: "À l'accueil nous sommes six bénévoles, tous on répond dans même boîte."),
    each: { $0.portfolio?.situations ?? [] }
  ) { situation, folder in
    guard situation.context == nil, !folder.mayHide(["contexte"], in: [situation.place]) else {
      return nil
    }
    return Finding(
      Phrase(
        fr: "la situation ne dit pas son contexte", en: "the situation doesn't state its context"),
      at: situation.place,
      help: Phrase(
        fr: "écrivez <contexte> : où, quand, avec qui, pour qui ?",
        en: "write <contexte>: where, when, with whom, for whom?"))
  }
}
