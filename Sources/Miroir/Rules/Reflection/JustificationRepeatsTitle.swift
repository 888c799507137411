extension Rule {
  static let justificationRepeatsTitle = Rule(
    "justification-repete-intitule", .advice, .reflection,
    requirement: Phrase(
      fr: "Une justification dit autre chose que l'intitulé de la compétence",
      en: "A justification says something else than the competence's title"),
    rationale: Phrase(
      fr: "L'intitulé dit ce qui est attendu ; la justification, où on le voit dans la preuve.",
      en: "The title says what is expected; the justification, where it shows in the evidence."),
    fix: Phrase(
      fr: "Dire où regarder : une page, une feuille, une minute.",
      en: "Say where to look: a page, a sheet, a minute."),
    examples: [
      .rejects(
        replacing: "Le journal montre les essais ; la charte, ce qui en est resté.",
        by: "Écrire pour une équipe."),
      .rejects(
        replacing: "Page 2, la durée de conservation est fixée pour chaque sorte de message.",
        by: "E1.1 Protéger les données d'un service"),
      .accepts(
        replacing: "Le journal montre les essais ; la charte, ce qui en est resté.",
        by: "Écrire pour une équipe : page 1."),
    ] + .justificationsInRegisters(opening: "Écrire pour une équipe. "),
    each: { $0.portfolio?.mobilisations ?? [] }
  ) { mobilisation, folder in
    guard let block = mobilisation.justification,
      let competence = mobilisation.competence.flatMap({ folder.referentiel?.competence($0) }),
      !competence.title.isEmpty
    else { return nil }
    let (text, title) = (block.text, competence.title)
    guard text.utf8.count < 2 * (title.utf8.count + competence.code.text.utf8.count),
      [title, competence.code.text + title].map(\.folded).contains(text.folded)
    else { return nil }
    return Finding(
      Phrase(
        fr: "la justification reprend l'intitulé de la compétence",
        en: "the justification repeats the competence's title"), at: block.place,
      help: Phrase(
        fr: "dites où regarder : une page, une feuille, une minute",
        en: "say where to look: a page, a sheet, a minute"))
  }
}
