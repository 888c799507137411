extension Rule {
  static let missingSurname = Rule(
    "nom-absent", .missing, .declarations,
    requirement: Phrase(
      fr: "Le portfolio dit le nom de la personne candidate",
      en: "The portfolio says the candidate's name"),
    rationale: Phrase(
      fr: "Un certificat est délivré à une personne.", en: "A certificate is awarded to a person."),
    fix: Phrase(fr: "Écrire <nom> dans <candidat>.", en: "Write <nom> in <candidat>."),
    examples: [
      .rejects(replacing: "<nom>Duret</nom>", by: ""),
      .rejects(replacing: "<nom>Duret</nom>", by: "<nom> </nom>"),
      .accepts(replacing: "<prenom>Aline</prenom>", by: ""),
    ],
    each: { $0.portfolio.map { [$0] } ?? [] }
  ) { portfolio, folder in
    guard portfolio.candidate?.surname == nil,
      !folder.mayHide(["candidat", "nom"], in: [portfolio.place, portfolio.candidate?.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "le portfolio ne dit pas le nom de la personne candidate",
        en: "the portfolio doesn't say the candidate's name"),
      at: portfolio.candidate?.place ?? portfolio.place,
      help: Phrase(fr: "écrivez <nom> dans <candidat>", en: "write <nom> in <candidat>"))
  }
}
