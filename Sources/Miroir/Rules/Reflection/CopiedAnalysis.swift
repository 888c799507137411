extension Rule {
  static let copiedAnalysis = Rule(
    "analyse-recopiee", .advice, .reflection,
    requirement: Phrase(
      fr: "Deux analyses ne disent pas la même chose mot pour mot",
      en: "No two analyses say the same thing word for word"),
    rationale: Phrase(
      fr: "Une analyse peut couvrir plusieurs compétences : nul besoin de la recopier.",
      en: "An analysis may cover several competences: there is no need to copy it."),
    fix: Phrase(
      fr: "En garder une, et y nommer toutes les compétences : competences=\"…\".",
      en: "Keep one, and name all the competences in it: competences=\"…\"."),
    examples: [
      .rejects(
        replacing: "</situation>",
        by: """
          <analyse>J'ignorais qu'une adresse électronique est une donnée personnelle. Je l'ai appris en \
          cherchant pourquoi la coordinatrice refusait la liste d'adresses.</analyse></situation>
          """),
      .rejects(
        replacing: "</situation>",
        by: """
          <analyse>J’ignorais qu’une <em>adresse électronique</em> est une donnée personnelle. Je l’ai \
          appris en cherchant pourquoi la coordinatrice refusait la liste d’adresses !</analyse></situation>
          """),
      .accepts(
        replacing: "</situation>",
        by: """
          <analyse>J'ignorais qu'une adresse postale est aussi une donnée personnelle. Je l'ai appris \
          plus tard, en préparant les enveloppes avec la coordinatrice.</analyse></situation>
          """),
      .accepts(
        replacing: #"<analyse competences="E1.2">Je savais"#,
        by: #"<analyse competences="E1.2 E1.1">Je savais"#
      ).asModel,
    ] + .analysesInRegisters(),
    each: { folder in
      (folder.portfolio?.analyses ?? []).repetitions(ofLetters: \.text)
    }
  ) { pair, _ in
    guard pair.first.text.folded == pair.second.text.folded else { return nil }
    return Finding(
      Phrase(
        fr: "cette analyse est la même qu'une autre", en: "this analysis is the same as another"),
      at: pair.second.block.place,
      help: Phrase(
        fr: "gardez-en une, et nommez-y toutes les compétences",
        en: "keep one, and name all the competences in it"),
      related: [(Phrase(fr: "l'autre", en: "the other"), pair.first.block.place)])
  }
}
