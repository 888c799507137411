extension Rule {
  static let unspecifiedMasking = Rule(
    "masquage-non-precise", .advice, .declarations,
    requirement: Phrase(
      fr: "Des données masquées ou anonymisées : la preuve dit lesquelles, et comment",
      en: "Data masked or anonymised: the evidence says which, and how"),
    rationale: Phrase(
      fr: "Le jury comprend ce qui manque, et qui relit vérifie que rien n'a été oublié.",
      en: "The jury understands what is missing, and a reader checks that nothing was forgotten."),
    fix: Phrase(
      fr: "Écrire dans <donnees-personnelles> ce qui a été retiré ou remplacé.",
      en: "Write in <donnees-personnelles> what was removed or replaced."),
    examples: [
      .rejects(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by: #"<droits auteur="A. Duret"/><donnees-personnelles etat="masquees"/>"#),
      .rejects(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by: #"<droits auteur="A. Duret"/><donnees-personnelles etat="anonymisees"/>"#),
      .accepts(
        replacing: "<droits auteur=\"A. Duret\"/>\n      <donnees-personnelles etat=\"aucune\"/>",
        by:
          #"<droits auteur="A. Duret"/><donnees-personnelles etat="masquees">Les prénoms.</donnees-personnelles>"#
      ).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard let data = evidence.personalData, data.text == nil,
      data.state == .masked || data.state == .anonymised
    else { return nil }
    return Finding(
      Phrase(fr: "on ne sait pas ce qui a été masqué", en: "nobody knows what was masked"),
      at: data.place,
      help: Phrase(
        fr: "écrivez ce qui a été retiré ou remplacé : les noms, les visages, les dates…",
        en: "write what was removed or replaced: names, faces, dates…"))
  }
}
