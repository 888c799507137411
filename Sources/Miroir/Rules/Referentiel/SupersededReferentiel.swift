extension Rule {
  static let supersededReferentiel = Rule(
    "referentiel-remplace", .advice, .referentiel,
    requirement: Phrase(
      fr: "Le référentiel est la dernière version publiée",
      en: "The framework is the latest published version"),
    rationale: Phrase(
      fr: "Une version remplacée n'est plus celle que les jurys emploient.",
      en: "A superseded version is no longer the one juries use."),
    fix: Phrase(
      fr: "Demander à l'établissement quelle version il certifie.",
      en: "Ask the establishment which version it certifies."),
    examples: [
      .rejects(
        in: "referentiels/exemple.xml", replacing: #"etat="derniere-version""#,
        by: #"etat="remplacee""#),
      .rejects(
        in: "referentiels/exemple.xml", replacing: #"etat="derniere-version" completude="complet""#,
        by: #"etat=" remplacee ""#),
      .accepts(in: "referentiels/exemple.xml", replacing: #" etat="derniere-version""#, by: ""),
    ],
    each: { $0.portfolio.map { [$0] } ?? [] }
  ) { portfolio, folder in
    guard let referentiel = folder.referentiel, referentiel.isSuperseded else { return nil }
    return Finding(
      Phrase(
        fr: "le référentiel « \(referentiel.id) » a été remplacé",
        en: "the framework '\(referentiel.id)' has been superseded"),
      at: portfolio.place.attribute("referentiel"),
      help: Phrase(
        fr: "demandez à votre établissement quelle version il certifie",
        en: "ask your establishment which version it certifies"))
  }
}
