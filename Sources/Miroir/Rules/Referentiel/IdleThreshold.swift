extension Rule {
  static let idleThreshold = Rule(
    "seuil-sans-effet", .advice, .referentiel,
    requirement: Phrase(
      fr: "Dans une règle de réussite, chaque seuil peut faire une différence",
      en: "In a rule of success, each threshold can make a difference"),
    rationale: Phrase(
      fr:
        "Sans non-validees-par-domaine, rien ne peut manquer dans un domaine ; sans validees-au-moins, tout est demandé. Un seuil plus souple que l'autre ne décide jamais.",
      en:
        "Without non-validees-par-domaine nothing may miss in a domain; without validees-au-moins all is asked for. A threshold laxer than the other never decides."
    ),
    fix: Phrase(
      fr: "Écrire les deux seuils du texte officiel, ou n'en écrire aucun.",
      en: "Write both thresholds of the official text, or neither."),
    examples: [
      .rejects(
        in: "referentiels/exemple.xml", replacing: "</regle>",
        by: #"</regle><regle id="arrete" validees-au-moins="1">Au moins une.</regle>"#),
      .rejects(
        in: "referentiels/exemple.xml", replacing: "</regle>",
        by: #"</regle><regle id="arrete" non-validees-par-domaine="1">Une peut manquer.</regle>"#),
      .rejects(
        in: "referentiels/exemple.xml", replacing: "</regle>",
        by: #"""
          </regle><regle id="arrete" validees-au-moins="1" non-validees-par-domaine="2">Une.\#
          </regle>
          """#),
      .accepts(
        in: "referentiels/exemple.xml", replacing: "</regle>",
        by: #"""
          </regle><regle id="arrete" validees-au-moins="1" non-validees-par-domaine="1">Une.\#
          </regle>
          """#
      ).asModel,
    ],
    each: { $0.successRules }
  ) { subject, folder in
    let rule = subject.rule
    guard subject.isWhole, let idle = rule.idleThreshold(in: subject.referentiel),
      !folder.mayHideAttribute(["validees-au-moins", "non-validees-par-domaine"], at: rule.place)
    else { return nil }
    return Finding(
      Phrase(
        fr: "\(idle) ne change rien à la règle « \(rule.id) »",
        en: "\(idle) changes nothing in rule '\(rule.id)'"),
      at: rule.place.attribute(idle),
      help: Phrase(
        fr: "relisez les deux nombres ensemble : l'autre, ou son absence, demande déjà davantage",
        en: "read both numbers together: the other, or its absence, already asks for more"))
  }
}

extension Referentiel.SuccessRule {
  /// The attribute that decides nothing, since the other asks for more.
  fileprivate func idleThreshold(in referentiel: Referentiel) -> String? {
    let counts = referentiel.domains.map(\.competences.count)
    let all = counts.reduce(0, +)
    if let validatedAtLeast {
      let demanded = counts.reduce(0) { $0 + max(0, $1 - (missingPerDomain ?? 0)) }
      if validatedAtLeast < demanded { return "validees-au-moins" }
    }
    if let missingPerDomain {
      let mayMiss = max(0, all - (validatedAtLeast ?? all))
      if missingPerDomain > min(mayMiss, counts.max() ?? 0) { return "non-validees-par-domaine" }
    }
    return nil
  }
}
