extension Rule {
  static let incompleteReferentiel = Rule(
    "referentiel-lacunaire", .advice, .referentiel,
    requirement: Phrase(
      fr: "Le référentiel est connu en entier", en: "The whole framework is known"),
    rationale: Phrase(
      fr: "Une partie n'a pas été retrouvée dans les sources publiques : rien n'a été inventé.",
      en: "A part couldn't be found in public sources: nothing was invented."),
    fix: Phrase(
      fr: "Demander à l'établissement le fichier qui le complète, à mettre dans referentiels/.",
      en: "Ask the establishment for the file that completes it, to be put into referentiels/."),
    examples: [
      .rejects(
        in: "referentiels/exemple.xml", replacing: #"completude="complet""#,
        by: #"completude="lacunaire""#),
      .rejects(
        in: "referentiels/exemple.xml", replacing: #"completude="complet""#,
        by: #"completude=" lacunaire " competences="5""#),
      .accepts(in: "referentiels/exemple.xml", replacing: #" completude="complet""#, by: ""),
    ],
    each: { $0.portfolio.map { [$0] } ?? [] }
  ) { portfolio, folder in
    guard let referentiel = folder.referentiel, referentiel.isIncomplete else { return nil }
    return Finding(
      Phrase(
        fr: "le référentiel « \(referentiel.id) » n'est connu qu'en partie",
        en: "the framework '\(referentiel.id)' is known in part only"),
      at: portfolio.place.attribute("referentiel"),
      help: Phrase(
        fr: "demandez à votre établissement le fichier qui le complète",
        en: "ask your establishment for the file that completes it"))
  }
}
