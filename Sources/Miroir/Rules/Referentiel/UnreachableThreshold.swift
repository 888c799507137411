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
        by: #"</regle><regle id="arrete" validees-au-moins="2">Toutes les deux.</regle>"#
      ).asModel,
    ],
    each: { $0.successRules }
  ) { subject, _ in
    let rule = subject.rule
    guard let least = rule.validatedAtLeast, let most = subject.mostCompetences, least > most
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

/// A rule of success, with what it is about.
struct JudgedRule {
  var rule: Referentiel.SuccessRule
  var referentiel: Referentiel
  /// Whether all of the référentiel was found.
  var isWhole: Bool

  /// How many competences there can be; unknown when a part is missing and no number is announced.
  fileprivate var mostCompetences: Int? {
    let found = referentiel.competences.count
    return isWhole ? found : referentiel.announced.map { max($0, found) }
  }
}

extension PortfolioFolder {
  /// The rules of success of the own référentiels whose competences could all be read; a
  /// complement's don't count.
  var successRules: [JudgedRule] {
    ownReferentiels.filter { own in
      own.completes == nil && !mayHide(["competence", "domaine"], in: own.holders)
    }.flatMap { own in
      let isWhole = isWhole(own)
      return own.rules.map { JudgedRule(rule: $0, referentiel: own, isWhole: isWhole) }
    }
  }
}
