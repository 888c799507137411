extension Rule {
  static let unreachableThreshold = Rule(
    "seuil-inatteignable", .error, .referentiel,
    requirement: Phrase(
      fr: "Une règle de réussite ne demande pas plus de compétences qu'il n'y en a",
      en: "A rule of success asks for no more competences than there are"),
    rationale: Phrase(
      fr: "Personne ne pourrait réussir selon cette règle.",
      en: "Nobody could succeed under that rule."),
    fix: Phrase(
      fr: "Corriger validees-au-moins, ou ajouter les compétences qui manquent.",
      en: "Mend validees-au-moins, or add the competences that are missing."),
    examples: [
      .rejects(
        in: "referentiels/exemple.xml", replacing: "</regle>",
        by: #"</regle><regle id="arrete" validees-au-moins="3">Au moins trois.</regle>"#),
      .rejects(
        in: "referentiels/local.xml", replacing: "</regle>",
        by: #"</regle><regle id="arrete" validees-au-moins="23">Au moins vingt-trois.</regle>"#),
      .accepts(
        in: "referentiels/exemple.xml", replacing: "</regle>",
        by: #"</regle><regle id="arrete" validees-au-moins="2">Toutes les deux.</regle>"#),
    ],
    each: { $0.successRules }
  ) { subject, _ in
    let (rule, referentiel) = subject
    guard let least = rule.validatedAtLeast, let most = referentiel.mostCompetences, least > most
    else { return nil }
    return Finding(
      Phrase(
        fr: "la règle « \(rule.id) » demande \(least) compétences, et il y en a \(most)",
        en: "rule '\(rule.id)' asks for \(least) competences, and there are \(most)"),
      at: rule.place.attribute("validees-au-moins"),
      help: Phrase(
        fr: "écrivez un nombre de \(most) au plus", en: "write a number of \(most) at most"))
  }
}

extension PortfolioFolder {
  /// The rules of success of the own référentiels whose competences could all be read; a
  /// complement's don't count.
  var successRules: [(rule: Referentiel.SuccessRule, referentiel: Referentiel)] {
    ownReferentiels.filter { referentiel in
      referentiel.completes == nil
        && !mayHide(["competence", "domaine"], in: referentiel.holders)
    }.flatMap { referentiel in referentiel.rules.map { ($0, referentiel) } }
  }
}

extension Referentiel {
  /// How many competences there can be; unknown when a part is missing and no number is announced.
  fileprivate var mostCompetences: Int? {
    isWhole ? competences.count : announced.map { max($0, competences.count) }
  }
}
