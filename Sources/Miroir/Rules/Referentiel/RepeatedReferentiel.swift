extension Rule {
  static let repeatedReferentiel = Rule(
    "referentiel-double", .error, .referentiel,
    requirement: Phrase(
      fr: "Deux référentiels à soi n'ont pas le même nom",
      en: "No two frameworks of one's own have the same name"),
    rationale: Phrase(
      fr:
        "Un portfolio qui le nomme serait vérifié contre l'un ou contre l'autre, selon le nom des fichiers.",
      en:
        "A portfolio that names it would be checked against one or the other, as their files are named."
    ),
    fix: Phrase(
      fr: "Donner un autre nom à l'un des deux, ou supprimer le fichier en trop.",
      en: "Give one of them another name, or remove the file that is too many."),
    examples: [
      .rejects(in: "referentiels/local.xml", replacing: #"id="local""#, by: #"id="exemple""#),
      .rejects(in: "referentiels/local.xml", replacing: #"id="local""#, by: #"id=" exemple ""#),
      .accepts(in: "referentiels/local.xml", replacing: #"id="local""#, by: #"id="Exemple""#),
    ],
    each: { folder in
      folder.ownReferentiels.repetitions { $0.completes == $0.id ? nil : $0.id }
    }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "« \(pair.second.id) » est déjà le nom d'un autre référentiel",
        en: "'\(pair.second.id)' is already the name of another framework"),
      at: pair.second.place.attribute("id"),
      help: Phrase(
        fr: "donnez un autre nom à l'un des deux, ou supprimez le fichier en trop",
        en: "give one of them another name, or delete the spare file"),
      related: [
        (.firstTime, pair.first.place.attribute("id"))
      ])
  }
}
