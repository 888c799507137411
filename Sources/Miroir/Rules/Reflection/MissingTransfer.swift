extension Rule {
  static let missingTransfer = Rule(
    "transfert-absent", .missing, .reflection,
    requirement: Phrase(
      fr: "Le bilan dit ce qui servira dans un autre contexte",
      en: "The closing review says what will serve in another context"),
    rationale: Phrase(
      fr: "Une compétence acquise sert ailleurs que là où on l'a acquise.",
      en: "A competence once acquired serves elsewhere than where it was."),
    fix: Phrase(
      fr:
        "Écrire <transfert> : dans un lieu nommé, ce qu'on reprendrait, ce qu'il faudrait réapprendre.",
      en:
        "Write <transfert>: in a named place, what one would take up, what would have to be learned again."
    ),
    blocks: [.transfer],
    examples: [
      .rejects(
        replacing:
          "<transfert>Au secrétariat de la mairie, où je commence en juillet, je relirais d'abord ce qui existe.</transfert>",
        by: ""),
      .rejects(
        replacing:
          "<transfert>Au secrétariat de la mairie, où je commence en juillet, je relirais d'abord ce qui existe.</transfert>",
        by: "<transfert> </transfert>"),
      .accepts(
        replacing:
          "<transfert>Au secrétariat de la mairie, où je commence en juillet, je relirais d'abord ce qui existe.</transfert>",
        by: "<transfert>Nulle part, pour l'instant.</transfert>"),
    ]
      + .registers(
        replacing:
          "Au secrétariat de la mairie, où je commence en juillet, je relirais d'abord ce qui existe.",
        nominal: "Mairie, juillet : relecture de l'existant.",
        short: "À la mairie, en juillet.",
        nonNative:
          "En juillet je commence à la mairie, là-bas d'abord je vais lire qu'est-ce qui existe."),
    each: { $0.portfolio?.review.map { [$0] } ?? [] }
  ) { review, folder in
    // A review that isn't begun is missing whole.
    guard review.transfer == nil, !review.blocks.isEmpty,
      !folder.mayHide(["transfert"], in: [review.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "le bilan ne dit pas ce qui servira ailleurs",
        en: "the closing review doesn't say what will serve elsewhere"), at: review.place,
      help: Phrase(
        fr: "écrivez <transfert> : dans un lieu nommé, que reprendriez-vous tel quel ?",
        en: "write <transfert>: in a named place, what would you take up as it is?"))
  }
}
