extension Rule {
  static let freeLicenceOnPersonalData = Rule(
    "licence-libre-sur-donnees-personnelles", .advice, .declarations,
    requirement: Phrase(
      fr: "Une preuve montrée avec l'autorisation de quelqu'un n'a pas de licence libre",
      en: "Evidence shown by somebody's permission has no free licence"),
    rationale: Phrase(
      fr:
        "Une licence Creative Commons invite chacun à rediffuser ce qui n'est autorisé que pour le jury.",
      en:
        "A Creative Commons licence invites everybody to spread what is permitted for the jury alone."
    ),
    fix: Phrase(
      fr: "Écrire licence=\"Tous droits réservés\", ou masquer les données.",
      en: "Write licence=\"Tous droits réservés\", or mask the data."),
    examples: [
      .rejects(
        replacing: "licence=\"CC-BY-4.0\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by: #"licence="CC-BY-4.0"/>"# + permission),
      .rejects(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by: #"<droits auteur="A. Duret" licence="cc0"/>"# + permission),
      .accepts(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by: #"<droits auteur="A. Duret" licence="Tous droits réservés"/>"# + permission),
      .accepts(
        replacing: "licence=\"CC-BY-4.0\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by: #"licence="Tous droits réservés"/>"# + permission
      ).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard let rights = evidence.rights, rights.licence?.lowercased().hasPrefix("cc") == true,
      evidence.personalData?.state == .authorised
    else { return nil }
    return Finding(
      Phrase(
        fr: "une licence libre couvre des données autorisées pour le jury",
        en: "a free licence covers data permitted for the jury"),
      at: rights.place.attribute("licence"),
      help: Phrase(
        fr: "écrivez licence=\"Tous droits réservés\", ou masquez les données",
        en: "write licence=\"Tous droits réservés\", or mask the data"))
  }
}

/// Personal data that somebody permitted.
private let permission =
  #"<donnees-personnelles etat="autorisees">La coordinatrice, pour le jury.</donnees-personnelles>"#
