extension Rule {
  static let missingPersonalData = Rule(
    "donnees-personnelles-absentes", .missing, .declarations,
    requirement: Phrase(
      fr: "Chaque preuve dit ce qu'elle contient de données personnelles",
      en: "Each piece of evidence says what it holds of personal data"),
    rationale: Phrase(
      fr:
        "Une preuve montre souvent d'autres personnes que la personne candidate ; elles ont des droits.",
      en: "Evidence often shows other people than the candidate; they have rights."),
    fix: Phrase(
      fr: "Écrire <donnees-personnelles etat=\"…\"> : aucune, masquees, anonymisees ou autorisees.",
      en: "Write <donnees-personnelles etat=\"…\">: aucune, masquees, anonymisees or autorisees."),
    examples: [
      .rejects(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by: #"<droits auteur="A. Duret"/>"#),
      .rejects(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by: #"<droits auteur="A. Duret"/><donnees-personnelles>aucune</donnees-personnelles>"#),
      .accepts(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by:
          #"<droits auteur="A. Duret"/><donnees-personnelles etat="masquees">Les prénoms.</donnees-personnelles>"#
      ),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard evidence.personalData?.state == nil,
      !folder.mayHide(["donnees-personnelles"], in: [evidence.place]),
      !(evidence.personalData.map { folder.mayHideAttribute(["etat"], at: $0.place) } ?? false)
    else { return nil }
    return Finding(
      Phrase(
        fr: "les données personnelles de la preuve ne sont pas déclarées",
        en: "the evidence's personal data aren't declared"),
      at: evidence.personalData?.place ?? evidence.place,
      help: Phrase(
        fr:
          "ajoutez <donnees-personnelles etat=\"…\"> : aucune, masquees, anonymisees ou autorisees",
        en: "add <donnees-personnelles etat=\"…\">: aucune, masquees, anonymisees or autorisees"))
  }
}
