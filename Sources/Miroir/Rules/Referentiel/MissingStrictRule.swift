extension Rule {
  static let missingStrictRule = Rule(
    "regle-stricte-absente", .missing, .referentiel,
    requirement: Phrase(
      fr: "Un référentiel a une règle « stricte », qui demande toutes les compétences",
      en: "A framework has a rule 'stricte', which asks for every competence"),
    rationale: Phrase(
      fr:
        "C'est la règle sans compensation, que chaque référentiel a ; une session peut en désigner une autre.",
      en:
        "It is the rule without compensation, which each framework has; a session may name another."
    ),
    fix: Phrase(
      fr: "Écrire <regle id=\"stricte\">, sans seuil ; donner un autre nom aux autres règles.",
      en: "Write <regle id=\"stricte\">, without a threshold; give other rules another name."),
    examples: [
      .rejects(
        in: "referentiels/local.xml", replacing: #"<regle id="stricte">"#,
        by: #"<regle id="Stricte">"#),
      .rejects(
        in: "referentiels/local.xml",
        replacing: #"<regle id="stricte">Tout est validé.</regle>"#, by: ""),
      .rejects(
        in: "referentiels/exemple.xml", replacing: #"<regle id="stricte">"#,
        by: #"<regle id="stricte" validees-au-moins="1" non-validees-par-domaine="1">"#),
      .accepts(
        in: "referentiels/local.xml", replacing: #"<regle id="stricte">"#,
        by: #"<regle id="arrete">Tout.</regle><regle id="stricte" validees-au-moins="1">"#),
    ],
    each: { $0.ownReferentiels.filter { $0.completes == nil } }
  ) { referentiel, folder in
    let named = referentiel.rules.first { $0.id == "stricte" }
    guard named?.isStrict(in: referentiel) != true,
      !folder.mayHide(["regle"], in: [referentiel.place]),
      !referentiel.rules.contains(where: { folder.mayHideAttribute(["id"], at: $0.place) })
    else { return nil }
    guard let named else {
      return Finding(
        Phrase(
          fr: "« \(referentiel.id) » n'a pas de règle « stricte »",
          en: "'\(referentiel.id)' has no rule 'stricte'"),
        at: referentiel.place,
        help: Phrase(
          fr: "ajoutez <regle id=\"stricte\">…</regle>", en: "add <regle id=\"stricte\">…</regle>"))
    }
    return Finding(
      Phrase(
        fr: "la règle « stricte » admet des compétences non validées",
        en: "rule 'stricte' admits competences that aren't validated"),
      at: named.place.attribute("id"),
      help: Phrase(
        fr: "donnez un autre nom à cette règle, et ajoutez la règle « stricte », sans seuil",
        en: "give this rule another name, and add the rule 'stricte', without a threshold"))
  }
}

extension Referentiel.SuccessRule {
  /// Whether it asks for every competence.
  fileprivate func isStrict(in referentiel: Referentiel) -> Bool {
    let all = referentiel.competences.count
    return (validatedAtLeast ?? all) >= all && (missingPerDomain ?? 0) == 0
  }
}
