extension Rule {
  static let missingAuthor = Rule(
    "auteur-absent", .missing, .declarations,
    requirement: Phrase(
      fr: "Les droits disent qui est l'auteur", en: "The rights say who the author is"),
    rationale: Phrase(
      fr: "Sans auteur, personne ne sait à qui appartient la preuve.",
      en: "Without an author, nobody knows whose the evidence is."),
    fix: Phrase(
      fr: "Écrire auteur=\"…\", ou le dire dans le texte de <droits>.",
      en: "Write auteur=\"…\", or say it in the text of <droits>."),
    examples: [
      .rejects(replacing: #"<droits auteur="A. Duret"/>"#, by: "<droits/>"),
      .rejects(
        replacing: #"<droits auteur="A. Duret" licence="CC-BY-4.0"/>"#,
        by: #"<droits auteur=" " licence="CC-BY-4.0"/>"#),
      .accepts(
        replacing: #"<droits auteur="A. Duret"/>"#,
        by: "<droits>L'auteure est une bénévole.</droits>"),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard let rights = evidence.rights, rights.author == nil, rights.text == nil,
      !folder.mayHideAttribute(["auteur"], at: rights.place)
    else { return nil }
    return Finding(
      Phrase(
        fr: "les droits ne disent pas qui est l'auteur",
        en: "the rights don't say who the author is"), at: rights.place,
      help: Phrase(fr: "ajoutez auteur=\"…\"", en: "add auteur=\"…\""))
  }
}
