extension Rule {
  static let situationWithoutMobilisation = Rule(
    "situation-sans-mobilisation", .missing, .coverage,
    requirement: Phrase(
      fr: "Chaque situation mobilise au moins une compétence",
      en: "Each situation mobilises at least one competence"),
    rationale: Phrase(
      fr: "Une situation qui ne renvoie à aucune compétence ne prouve rien.",
      en: "A situation that refers to no competence proves nothing."),
    fix: Phrase(
      fr: "Ajouter <mobilisation competence=\"…\">, ou retirer la situation.",
      en: "Add <mobilisation competence=\"…\">, or take the situation out."),
    examples: [
      .rejects(
        replacing: "</situations>", by: ExampleFolder.situation("mairie") + "</situations>"),
      .rejects(
        replacing: "</situations>",
        by: ExampleFolder.situation("mairie", "<!-- <mobilisation/> -->") + "</situations>"),
      .accepts(
        replacing: "</situations>",
        by: ExampleFolder.situation("mairie", ExampleFolder.mobilisation("E1.1"))
          + "</situations>"
      ).asModel,
    ],
    each: { $0.portfolio?.situations ?? [] }
  ) { situation, folder in
    guard situation.mobilisations.isEmpty,
      !folder.mayHide(["mobilisation"], in: [situation.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "la situation ne mobilise aucune compétence",
        en: "the situation mobilises no competence"),
      at: situation.place,
      help: Phrase(
        fr: "ajoutez <mobilisation competence=\"…\">", en: "add <mobilisation competence=\"…\">"))
  }
}
