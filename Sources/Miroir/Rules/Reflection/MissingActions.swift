extension Rule {
  static let missingActions = Rule(
    "actions-absentes", .missing, .reflection,
    requirement: Phrase(
      fr: "Chaque situation dit ce que la personne candidate a fait",
      en: "Each situation says what the candidate did"),
    rationale: Phrase(
      fr: "Une compétence se montre en agissant.", en: "A competence shows in acting."),
    fix: Phrase(
      fr: "Écrire <actions> : par quoi on a commencé, et ensuite.",
      en: "Write <actions>: what came first, and then."),
    blocks: [.actions],
    examples: [
      .rejects(
        replacing:
          "<actions>J'ai relevé pendant un mois les messages restés sans réponse, puis proposé un classement.</actions>",
        by: ""),
      .rejects(
        replacing:
          "<actions>J'ai relevé pendant un mois les messages restés sans réponse, puis proposé un classement.</actions>",
        by: "<actions><p> </p></actions>"),
      .accepts(
        replacing:
          "<actions>J'ai relevé pendant un mois les messages restés sans réponse, puis proposé un classement.</actions>",
        by: "<actions>J'ai classé.</actions>"),
    ]
      + .registers(
        replacing:
          "J'ai relevé pendant un mois les messages restés sans réponse, puis proposé un classement.",
        nominal: "Relevé des messages sans réponse, un mois. Classement.",
        short: "J'ai compté. J'ai classé.",
        nonNative:
          "Pendant un mois je compte les messages qui n'a pas réponse, après j'ai proposé comment classer."
      ),
    each: { $0.portfolio?.situations ?? [] }
  ) { situation, folder in
    guard situation.actions == nil, !folder.mayHide(["actions"], in: [situation.place]) else {
      return nil
    }
    return Finding(
      Phrase(
        fr: "la situation ne dit pas ce que vous avez fait",
        en: "the situation doesn't say what you did"), at: situation.place,
      help: Phrase(
        fr: "écrivez <actions> : par quoi avez-vous commencé, et ensuite ?",
        en: "write <actions>: what did you begin with, and then?"))
  }
}
