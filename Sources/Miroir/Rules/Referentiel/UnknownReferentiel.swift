extension Rule {
  static let unknownReferentiel = Rule(
    "referentiel-inconnu", .error, .referentiel,
    requirement: Phrase(
      fr: "Le référentiel nommé est intégré à Miroir ou présent dans referentiels/",
      en: "The framework named is built into Miroir or stands in referentiels/"),
    rationale: Phrase(
      fr: "Sans lui, on ne sait pas quelles compétences sont attendues.",
      en: "Without it, nobody knows which competences are expected."),
    fix: Phrase(
      fr: "Corriger le nom, ou ajouter le fichier du référentiel dans referentiels/.",
      en: "Mend the name, or add the framework's file to referentiels/."),
    examples: [
      .rejects(replacing: #"referentiel="exemple""#, by: #"referentiel="exemples""#),
      .rejects(replacing: #"referentiel="exemple""#, by: #"referentiel="c2i9""#),
      .accepts(replacing: #"referentiel="exemple""#, by: #"referentiel=" exemple ""#),
    ],
    each: { [$0] }
  ) { folder, _ in
    guard let root = folder.portfolio?.place ?? folder.jury?.session.place,
      let named = folder.unknownReferentiel
    else { return nil }
    let known = folder.referentiels.identifiers.map(\.text)
    let nearest = known.nearest(to: named.text)
    let place = root.attribute("referentiel")
    return Finding(
      Phrase(
        fr: "le référentiel « \(named) » est inconnu", en: "the framework '\(named)' is unknown"),
      at: place, help: .suggesting(nearest, among: known),
      mend: folder.mend(named.text, as: nearest, at: place, uncovers: true))
  }
}
