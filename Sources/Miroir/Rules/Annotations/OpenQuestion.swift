extension Rule {
  static let openQuestion = Rule(
    "question-ouverte", .advice, .annotations,
    requirement: Phrase(
      fr: "Avant la version finale, chaque question posée a sa réponse",
      en: "Before the final version, each question asked has its answer"),
    rationale: Phrase(
      fr:
        "Quelqu'un attend une réponse, dans le portfolio ou dans le fil. Rien n'oblige à la donner : une question ne bloque jamais.",
      en:
        "Somebody waits for an answer, in the portfolio or in the thread. Nothing makes you give it: a question never blocks."
    ),
    fix: Phrase(
      fr: "Répondre, ou dire la question traitée : miroir annotations resolve.",
      en: "Answer, or say that the question is dealt with: miroir annotations resolve."),
    isForFinal: true,
    examples: [
      .rejects(annotations: ExampleFolder.remark(motive: "question")),
      .rejects(
        annotations: ExampleFolder.remark(motive: "question")
          + ExampleFolder.change(of: "a1", to: "traitee")
          + ExampleFolder.change("e2", of: "a1", to: "ouverte", at: "09")),
      .accepts(annotations: ExampleFolder.remark(motive: "suggestion")),
      .accepts(
        annotations: ExampleFolder.remark(motive: "question")
          + ExampleFolder.change(of: "a1", to: "traitee")
      ).asModel,
    ],
    each: { $0.ownThreads.filter(\.isOpenQuestion) }
  ) { thread, _ in
    Finding(
      Phrase(
        fr: "la question « \(thread.annotation.id) » est ouverte",
        en: "the question '\(thread.annotation.id)' is open"),
      at: thread.annotation.addressed,
      help: Phrase(
        fr: "répondez, puis dites-la traitée : « miroir annotations resolve »",
        en: "answer, then say that it is dealt with: 'miroir annotations resolve'"))
  }
}
