extension Rule {
  static let missingRights = Rule(
    "droits-absents", .missing, .declarations,
    requirement: Phrase(
      fr: "Chaque preuve dit qui en est l'auteur",
      en: "Each piece of evidence says who its author is"),
    rationale: Phrase(
      fr: "Le droit d'auteur fait partie de ce que le certificat évalue.",
      en: "Authors' rights are part of what the certificate is about."),
    fix: Phrase(
      fr: "Écrire <droits auteur=\"…\"/>, avec une licence s'il y en a une.",
      en: "Write <droits auteur=\"…\"/>, with a licence if there is one."),
    examples: [
      .rejects(replacing: #"<droits auteur="A. Duret"/>"#, by: ""),
      .rejects(
        replacing: #"<droits auteur="A. Duret" licence="CC-BY-4.0"/>"#, by: "<!-- droits -->"),
      .accepts(
        replacing: #"<droits auteur="A. Duret"/>"#,
        by: "<droits>A. Duret, et une stagiaire.</droits>"),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard evidence.rights == nil, !folder.mayHide(["droits"], in: [evidence.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "les droits sur la preuve ne sont pas déclarés",
        en: "the rights on the evidence aren't declared"),
      at: evidence.place,
      help: Phrase(
        fr: "ajoutez <droits auteur=\"…\"/>", en: "add <droits auteur=\"…\"/>"))
  }
}
