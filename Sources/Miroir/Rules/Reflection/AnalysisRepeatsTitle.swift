extension Rule {
  static let analysisRepeatsTitle = Rule(
    "analyse-repete-intitule", .advice, .reflection,
    requirement: Phrase(
      fr: "Une analyse dit autre chose que l'intitulé de la compétence",
      en: "An analysis says something else than the competence's title"),
    rationale: Phrase(
      fr: "L'intitulé dit ce qui est attendu ; l'analyse, comment on y est arrivé.",
      en: "The title says what is expected; the analysis, how one got there."),
    fix: Phrase(
      fr: "Dire ce qu'on savait, ce qui manquait, comment on l'a appris.",
      en: "Say what was known, what was lacking, how it was learned."),
    examples: [
      .rejects(
        replacing:
          "<analyse>J'ignorais qu'une adresse électronique est une donnée personnelle. Je l'ai appris en cherchant pourquoi la coordinatrice refusait la liste d'adresses.</analyse>",
        by: "<analyse>Protéger les données d'un service.</analyse>"),
      .rejects(
        replacing:
          "Je savais classer mes propres messages. Écrire pour d'autres m'a obligée à nommer les cas, et à laisser de côté ceux que j'aimais bien.",
        by: "E1.2 — Écrire pour une équipe"),
      .accepts(
        replacing: "Je savais classer mes propres messages.",
        by: "Écrire pour une équipe : je savais classer mes propres messages."),
    ] + .analysesInRegisters(opening: "Protéger les données d'un service. "),
    each: { $0.analysesThatRepeatATitle }
  ) { analysis, _ in
    Finding(
      Phrase(
        fr: "l'analyse reprend l'intitulé de la compétence",
        en: "the analysis repeats the competence's title"),
      at: analysis.place,
      help: Phrase(
        fr: "dites ce que vous saviez, ce qui vous manquait, comment vous l'avez appris",
        en: "say what you knew, what you lacked, how you learned it"))
  }
}

extension PortfolioFolder {
  /// The analyses that hold nothing but a competence's title, with its code or without.
  var analysesThatRepeatATitle: [Block] {
    guard let referentiel else { return [] }
    let competences = referentiel.competences.filter { !$0.title.isEmpty }
    let longest = competences.map { $0.title.utf8.count + $0.code.text.utf8.count }.max() ?? 0
    // No title is that long: a text that is can't be one.
    let short = (portfolio?.analyses ?? []).filter { $0.text.utf8.count < 2 * longest }
    return short.filter { referentiel.foldedTitles.contains($0.text.folded) }.map(\.block)
  }
}
