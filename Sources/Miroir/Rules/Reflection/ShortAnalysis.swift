extension Rule {
  static let shortAnalysis = Rule(
    "analyse-en-une-phrase", .advice, .reflection,
    requirement: Phrase(
      fr: "Une analyse compte au moins quinze mots", en: "An analysis has fifteen words at least"),
    rationale: Phrase(
      fr: "En dessous, il reste peu de place pour dire ce qui a fait réfléchir.",
      en: "Below that, little room is left to say what made one think."),
    fix: Phrase(
      fr: "Raconter un détail précis : un moment, une hésitation, une parole.",
      en: "Tell one precise detail: a moment, a hesitation, something said."),
    examples: [
      .rejects(
        replacing:
          "<analyse>J'ignorais qu'une adresse électronique est une donnée personnelle. Je l'ai appris en cherchant pourquoi la coordinatrice refusait la liste d'adresses.</analyse>",
        by: "<analyse>J'ai beaucoup appris.</analyse>"),
      .rejects(
        replacing: "</situation>", by: "<analyse>Difficile, mais utile.</analyse></situation>"),
      .accepts(
        replacing: "</situation>",
        by: """
          <analyse>Boîte partagée : six lecteurs, aucun responsable. Deux relances perdues. Règle trop \
          longue au début, jamais lue. Version courte, affichée.</analyse></situation>
          """),
    ] + .analysesInRegisters(),
    each: { $0.shortAnalyses }
  ) { analysis, folder in
    // One that isn't written at all, or is a title, is told as such.
    guard !analysis.isPlaceholder, !folder.analysesThatRepeatATitle.contains(analysis)
    else { return nil }
    return Finding(
      Phrase(
        fr: "l'analyse compte moins de quinze mots", en: "the analysis has fewer than fifteen words"
      ),
      at: analysis.place,
      help: Phrase(
        fr: "ajoutez un détail précis : un moment, une hésitation, une parole",
        en: "add one precise detail: a moment, a hesitation, something said"))
  }
}

extension PortfolioFolder {
  fileprivate var shortAnalyses: [Block] {
    (portfolio?.analyses ?? []).filter { $0.text.hasFewerWords(than: 15) }.map(\.block)
  }
}
