extension Rule {
  static let missingAnalysis = Rule(
    "analyse-absente", .missing, .reflection,
    requirement: Phrase(
      fr: "Chaque situation a une analyse", en: "Each situation has an analysis"),
    rationale: Phrase(
      fr: "Raconter ne suffit pas : le certificat demande de prendre du recul.",
      en: "Telling isn't enough: the certificate asks for a step back."),
    fix: Phrase(
      fr: "Écrire <analyse> : ce qui a surpris, ce qu'on aurait pu faire d'autre.",
      en: "Write <analyse>: what was surprising, what else could have been done."),
    blocks: [.analysis],
    examples: [
      .rejects(
        replacing: "</situations>",
        by: ExampleFolder.situation("mairie", ExampleFolder.mobilisation("E1.1"), analysis: "")
          + "</situations>"),
      .rejects(
        replacing: "</situations>",
        by: ExampleFolder.situation(
          "mairie", ExampleFolder.mobilisation("E1.1"), analysis: "<analyse> </analyse>")
          + "</situations>"),
      .accepts(
        replacing: "</situations>",
        by: ExampleFolder.situation("mairie", ExampleFolder.mobilisation("E1.1"))
          + "</situations>"
      ).asModel,
    ] + .analysesInRegisters(),
    each: { $0.portfolio?.situations ?? [] }
  ) { situation, folder in
    guard situation.analyses.allSatisfy({ $0.text == nil }),
      !folder.mayHide(["analyse"], in: [situation.place])
    else { return nil }
    return Finding(
      Phrase(fr: "la situation n'a pas d'analyse", en: "the situation has no analysis"),
      at: situation.place,
      help: Phrase(
        fr: "écrivez <analyse> : qu'est-ce qui vous a surpris ou mis en difficulté ?",
        en: "write <analyse>: what surprised you or made it hard?"))
  }
}
