extension Rule {
  static let missingResults = Rule(
    "resultats-absents", .missing, .reflection,
    requirement: Phrase(
      fr: "Chaque situation dit ce qui en est résulté", en: "Each situation says what came of it"),
    rationale: Phrase(
      fr: "L'efficacité se juge à ce qui a changé, échec compris.",
      en: "Effectiveness is judged by what changed, failure included."),
    fix: Phrase(
      fr: "Écrire <resultats> : ce qui a changé, ce qui n'a pas marché.",
      en: "Write <resultats>: what changed, what didn't work."),
    blocks: [.results],
    examples: [
      .rejects(
        replacing:
          "<resultats>En janvier, deux messages sont restés sans réponse, contre onze en novembre.</resultats>",
        by: ""),
      .rejects(
        replacing:
          "<resultats>En janvier, deux messages sont restés sans réponse, contre onze en novembre.</resultats>",
        by: "<resultats><p> </p></resultats>"),
      .accepts(
        replacing:
          "<resultats>En janvier, deux messages sont restés sans réponse, contre onze en novembre.</resultats>",
        by: "<resultats>Rien n'a changé.</resultats>"),
    ]
      + .registers(
        replacing: "En janvier, deux messages sont restés sans réponse, contre onze en novembre.",
        nominal: "Novembre : onze oublis. Janvier : deux.",
        short: "Deux oublis en janvier. Onze avant.",
        nonNative: "En janvier il reste deux messages sans la réponse, avant c'était onze."),
    each: { $0.portfolio?.situations ?? [] }
  ) { situation, folder in
    guard situation.results == nil, !folder.mayHide(["resultats"], in: [situation.place]) else {
      return nil
    }
    return Finding(
      Phrase(
        fr: "la situation ne dit pas ce qui en est résulté",
        en: "the situation doesn't say what came of it"), at: situation.place,
      help: Phrase(
        fr: "écrivez <resultats> : qu'est-ce qui a changé, et comment le sait-on ?",
        en: "write <resultats>: what changed, and how is it known?"))
  }
}
