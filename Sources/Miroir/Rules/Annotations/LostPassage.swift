extension Rule {
  static let lostPassage = Rule(
    "passage-introuvable", .advice, .annotations,
    requirement: Phrase(
      fr: "Le passage annoté est retrouvé dans le portfolio tel qu'il est",
      en: "The passage annotated is found in the portfolio as it is"),
    rationale: Phrase(
      fr:
        "Quand un passage disparaît, la remarque est conservée ; à vous de voir si elle tient toujours.",
      en: "When a passage is gone, the remark is kept; it is for you to see whether it still holds."
    ),
    fix: Phrase(
      fr:
        "Relire la remarque, y répondre s'il le faut, puis la dire traitée : miroir annotations resolve.",
      en:
        "Read the remark again, answer it if need be, then say that it is dealt with: miroir annotations resolve."
    ),
    examples: [
      .rejects(annotations: ExampleFolder.remark(quoting: ExampleFolder.lostPassage)),
      .rejects(
        annotations: ExampleFolder.remark(
          on: "accueil/role", quoting: ("accueil le samedi ; la ", "coordinatrice", " décide."))
      )
      .with(
        .replacement(
          file: .portfolio,
          of: "<role>Je tiens l'accueil le samedi ; la coordinatrice décide.</role>", by: "")
      ).with(
        .replacement(
          file: .portfolio, of: "la coordinatrice refusait la liste",
          by: "on refusait la liste")),
      .accepts(annotations: ExampleFolder.remark(quoting: ExampleFolder.passage)),
      .accepts(annotations: ExampleFolder.remark(quoting: ExampleFolder.passage)).with(
        .replacement(
          file: .portfolio, of: "six bénévoles répondent", by: "six bénévoles ont répondu")),
      .accepts(
        annotations: ExampleFolder.remark(quoting: ExampleFolder.lostPassage)
          + ExampleFolder.change(of: "a1", to: "traitee")
      ).asModel,
    ],
    each: { $0.lostThreads.filter(\.wasThere).map(\.annotation) }
  ) { annotation, _ in
    Finding(
      Phrase(
        fr: "le passage annoté par « \(annotation.id) » est introuvable (remarque conservée)",
        en: "the passage annotated by '\(annotation.id)' isn't found (remark kept)"),
      at: annotation.addressed,
      help: Phrase(
        fr: "relisez-la : « miroir annotations show » la montre avec le passage d'alors",
        en: "read it again: 'miroir annotations show' shows it with the passage as it was"))
  }
}
