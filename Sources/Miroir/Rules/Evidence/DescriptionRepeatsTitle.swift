extension Rule {
  static let descriptionRepeatsTitle = Rule(
    "description-repete-titre", .advice, .evidence, audience: .candidate,
    requirement: Phrase(
      fr: "Une description dit autre chose que le titre",
      en: "A description says something else than the title"),
    rationale: Phrase(
      fr: "Le titre nomme la preuve ; la description dit ce que c'est et d'où cela vient.",
      en: "The title names the evidence; the description says what it is and where it comes from."),
    fix: Phrase(
      fr: "Dire ce que c'est, quand et pour qui cela a été fait.",
      en: "Say what it is, when and for whom it was made."),
    examples: [
      .rejects(replacing: "Mes notes du premier trimestre.", by: "Journal de bord."),
      .rejects(
        replacing: "La charte affichée à l'accueil, deux pages.", by: "CHARTE de la boîte partagée"),
      .accepts(
        replacing: "Mes notes du premier trimestre.", by: "Journal de bord, tenu en novembre."),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard let title = evidence.title?.text, let description = evidence.description,
      description.text.utf8.count < title.utf8.count * 2, title.folded == description.text.folded
    else { return nil }
    return Finding(
      Phrase(fr: "la description reprend le titre", en: "the description repeats the title"),
      at: description.place,
      help: Phrase(
        fr: "dites ce que c'est, quand et pour qui cela a été fait",
        en: "say what it is, when and for whom it was made"))
  }
}
