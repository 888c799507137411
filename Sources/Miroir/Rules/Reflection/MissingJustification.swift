extension Rule {
  static let missingJustification = Rule(
    "justification-absente", .missing, .reflection,
    requirement: Phrase(
      fr: "Chaque mobilisation dit ce que la preuve montre",
      en: "Each mobilisation says what the evidence shows"),
    rationale: Phrase(
      fr: "C'est à la personne candidate de dire le lien entre la preuve et la compétence.",
      en: "It is for the candidate to state the link between evidence and competence."),
    fix: Phrase(
      fr: "Écrire <justification> : que regarder, et à quoi on y voit la compétence.",
      en: "Write <justification>: what to look at, and where the competence shows."),
    blocks: [.justification],
    examples: [
      .rejects(
        replacing:
          "<justification>Le journal montre les essais ; la charte, ce qui en est resté.</justification>",
        by: ""),
      .rejects(
        replacing:
          "<justification>Le journal montre les essais ; la charte, ce qui en est resté.</justification>",
        by: "<justification/>"),
      .accepts(
        replacing:
          "<justification>Le journal montre les essais ; la charte, ce qui en est resté.</justification>",
        by: "<justification>Page 1.</justification>"),
    ] + .justificationsInRegisters(),
    each: { $0.portfolio?.mobilisations ?? [] }
  ) { mobilisation, folder in
    guard mobilisation.justification == nil,
      !folder.mayHide(["justification"], in: [mobilisation.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "la mobilisation ne dit pas ce que la preuve montre",
        en: "the mobilisation doesn't say what the evidence shows"),
      at: mobilisation.place,
      help: Phrase(
        fr: "écrivez <justification> : que faut-il regarder dans la preuve ?",
        en: "write <justification>: what should one look at in the evidence?"))
  }
}
