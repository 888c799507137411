extension Rule {
  static let missingReview = Rule(
    "bilan-absent", .missing, .reflection,
    requirement: Phrase(
      fr: "Le portfolio se termine par un bilan", en: "The portfolio ends with a closing review"),
    rationale: Phrase(
      fr: "Le bilan regarde l'ensemble, et ce qui servira ailleurs.",
      en: "The closing review looks at the whole, and at what will serve elsewhere."),
    fix: Phrase(
      fr: "Écrire <bilan> : acquis, limites, transfert.",
      en: "Write <bilan>: acquis, limites, transfert."),
    blocks: [.acquired, .limits, .transfer],
    examples: [
      .rejects(
        replacing:
          "<acquis>Je sais écrire une règle que d'autres suivent.</acquis>\n    <limites>Je connais mal les outils de partage.</limites>\n    <transfert>Au secrétariat de la mairie, où je commence en juillet, je relirais d'abord ce qui existe.</transfert>",
        by: ""),
      .rejects(
        replacing:
          "<acquis>Je sais écrire une règle que d'autres suivent.</acquis>\n    <limites>Je connais mal les outils de partage.</limites>\n    <transfert>Au secrétariat de la mairie, où je commence en juillet, je relirais d'abord ce qui existe.</transfert>",
        by: "<acquis/><transfert> </transfert>"),
      .accepts(
        replacing: "<limites>Je connais mal les outils de partage.</limites>", by: ""),
    ]
      + .registers(
        replacing: "Je sais écrire une règle que d'autres suivent.",
        nominal: "Une règle écrite, suivie par d'autres.",
        short: "J'ai appris.",
        nonNative: "Maintenant je sais faire une règle que les autres ils suivent."),
    each: { $0.portfolio.map { [$0] } ?? [] }
  ) { portfolio, folder in
    guard portfolio.review?.blocks.isEmpty != false,
      !folder.mayHide(
        ["bilan", "acquis", "limites", "transfert"], in: [portfolio.place, portfolio.review?.place])
    else { return nil }
    return Finding(
      Phrase(fr: "le bilan n'est pas écrit", en: "the closing review isn't written"),
      at: portfolio.review?.place ?? portfolio.place,
      help: Phrase(
        fr: "écrivez <bilan> : acquis, limites, transfert",
        en: "write <bilan>: acquis, limites, transfert"))
  }
}
