extension Rule {
  static let situationWithoutEvidence = Rule(
    "situation-sans-preuve", .advice, .coverage,
    requirement: Phrase(
      fr: "Chaque situation est montrée par au moins une preuve",
      en: "Each situation is shown by one piece of evidence at least"),
    rationale: Phrase(
      fr: "Ce qui est seulement raconté ne peut pas être examiné.",
      en: "What is only told can't be examined."),
    fix: Phrase(
      fr: "Citer une preuve dans une de ses mobilisations, ou y renvoyer dans le texte.",
      en: "Cite evidence in one of its mobilisations, or refer to it in the text."),
    examples: [
      .rejects(
        replacing: "</situations>",
        by: ExampleFolder.situation("mairie", ExampleFolder.mobilisation("E1.1", evidence: nil))
          + "</situations>"),
      .rejects(
        replacing: "</situations>",
        by: ExampleFolder.situation(
          "mairie",
          ExampleFolder.mobilisation("E1.1", evidence: nil)
            + ExampleFolder.mobilisation("E1.2", evidence: nil, justification: "Page 2."))
          + "</situations>"),
      .accepts(
        replacing: "</situations>",
        by: ExampleFolder.situation(
          "mairie",
          ExampleFolder.mobilisation(
            "E1.1", evidence: nil, justification: #"Voir <renvoi vers="charte">la charte</renvoi>."#
          ))
          + "</situations>"),
      .accepts(
        replacing: "</situations>",
        by: ExampleFolder.situation("mairie", ExampleFolder.mobilisation("E1.1"))
          + "</situations>"
      ).asModel,
    ],
    each: { $0.portfolio?.situations ?? [] }
  ) { situation, folder in
    // One of which nothing is justified yet isn't begun.
    guard situation.mobilisations.contains(where: { $0.justification != nil }),
      situation.mobilisations.allSatisfy({ $0.evidence.isEmpty }), !situation.refersToEvidence,
      !folder.mayHide(["mobilisation"], in: [situation.place]),
      !situation.mobilisations.contains(where: {
        folder.mayHideAttribute(["preuves"], at: $0.place)
      })
    else { return nil }
    return Finding(
      Phrase(fr: "aucune preuve ne montre cette situation", en: "no evidence shows this situation"),
      at: situation.place,
      help: Phrase(
        fr: "citez-en une dans preuves=\"…\" d'une de ses mobilisations",
        en: "cite some in preuves=\"…\" of one of its mobilisations"))
  }
}

extension Situation {
  /// Whether one of its texts refers to something other than itself.
  fileprivate var refersToEvidence: Bool {
    let texts = blocks + analyses.compactMap(\.text) + mobilisations.flatMap(\.blocks)
    return texts.contains { text in text.references.contains { $0.to != id } }
  }
}
