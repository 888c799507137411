extension Rule {
  static let unspecifiedPermission = Rule(
    "autorisation-non-precisee", .missing, .declarations,
    requirement: Phrase(
      fr: "Une autorisation dit de qui elle vient, pour quoi, et jusqu'à quand",
      en: "A permission says whose it is, for what, and until when"),
    rationale: Phrase(
      fr:
        "Une autorisation vaut pour un usage et une durée ; sans eux, personne ne peut la respecter.",
      en: "A permission holds for a use and a time; without them, nobody can respect it."),
    fix: Phrase(
      fr:
        "Écrire dans <donnees-personnelles> : de qui, par sa fonction, pour quoi, jusqu'à quand, et où la pièce signée est gardée.",
      en:
        "Write in <donnees-personnelles>: whose, by their function, for what, until when, and where the signed form is kept."
    ),
    examples: [
      .rejects(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by: #"<droits auteur="A. Duret"/><donnees-personnelles etat="autorisees"/>"#),
      .rejects(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by:
          #"<droits auteur="A. Duret"/><donnees-personnelles etat="autorisees"> </donnees-personnelles>"#
      ),
      .accepts(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by: """
          <droits auteur="A. Duret"/><donnees-personnelles etat="autorisees">La coordinatrice, pour le jury, \
          jusqu'à la session ; la pièce signée est au secrétariat.</donnees-personnelles>
          """
      ).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard let data = evidence.personalData, data.state == .authorised, data.text == nil
    else { return nil }
    return Finding(
      Phrase(
        fr: "l'autorisation ne dit ni de qui elle vient, ni jusqu'à quand",
        en: "the permission says neither whose it is nor until when"), at: data.place,
      help: Phrase(
        fr: "écrivez de qui, par sa fonction, pour quoi, jusqu'à quand, et où est la pièce signée",
        en: "write whose, by their function, for what, until when, and where the signed form is"))
  }
}
