extension Rule {
  static let repeatedMobilisation = Rule(
    "mobilisation-double", .error, .referentiel,
    requirement: Phrase(
      fr: "Une compétence n'est mobilisée qu'une fois par situation",
      en: "A competence is mobilised once per situation"),
    rationale: Phrase(
      fr:
        "Deux fois la même compétence au même endroit : on ne sait pas laquelle des deux justifications vaut.",
      en: "The same competence twice in one place: nobody knows which justification holds."),
    fix: Phrase(
      fr: "Réunir les deux mobilisations en une seule.", en: "Join both mobilisations in one."),
    examples: [
      .rejects(
        replacing: "</situation>",
        by: ExampleFolder.mobilisation("E1.1") + "</situation>"),
      .rejects(
        replacing: "</situation>",
        by: ExampleFolder.mobilisation("E1.2") + "</situation>"),
      .accepts(
        replacing: "</situations>",
        by: ExampleFolder.situation("mairie", ExampleFolder.mobilisation("E1.1")) + "</situations>"),
      .accepts(replacing: #"preuves="charte" auto"#, by: #"preuves="charte journal" auto"#).asModel,
    ],
    each: { folder in
      (folder.portfolio?.situations ?? []).flatMap { situation in
        situation.mobilisations.repetitions { $0.competence }
      }
    }
  ) { pair, _ in
    guard let code = pair.second.competence else { return nil }
    return Finding(
      Phrase(
        fr: "\(code) est déjà mobilisée dans cette situation",
        en: "\(code) is already mobilised in this situation"),
      at: pair.second.place.attribute("competence"),
      help: Phrase(
        fr: "réunissez les deux <mobilisation> en une seule, avec toutes leurs preuves",
        en: "make one <mobilisation> of the two, with all their evidence"),
      related: [
        (
          .firstTime,
          pair.first.place.attribute("competence")
        )
      ])
  }
}
