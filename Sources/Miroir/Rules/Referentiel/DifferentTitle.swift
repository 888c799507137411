extension Rule {
  static let differentTitle = Rule(
    "intitule-different", .error, .referentiel,
    requirement: Phrase(
      fr: "L'intitulé d'une mobilisation est celui de sa compétence dans le référentiel",
      en: "A mobilisation's title is its competence's in the framework"),
    rationale: Phrase(
      fr:
        "Les mêmes codes reviennent d'un référentiel à l'autre : l'intitulé montre qu'il s'agit bien de la bonne compétence.",
      en:
        "The same codes recur from one framework to another: the title shows that the right competence is meant."
    ),
    fix: Phrase(
      fr: "Corriger le code ou l'intitulé, ou supprimer l'attribut intitule.",
      en: "Mend the code or the title, or remove the attribute intitule."),
    examples: [
      .rejects(
        replacing: "intitule=\"Protéger les données d'un service\"",
        by: #"intitule="Écrire pour une équipe""#),
      .rejects(
        replacing: "intitule=\"Protéger les données d'un service\"", by: #"intitule="Protéger""#),
      .accepts(
        replacing: "intitule=\"Protéger les données d'un service\"",
        by: "intitule=\"Protéger  les données d’un service.\""),
    ],
    each: { $0.portfolio?.mobilisations ?? [] }
  ) { mobilisation, folder in
    guard let code = mobilisation.competence, let title = mobilisation.title,
      let competence = folder.referentiel?.competence(code),
      title != competence.title, title.folded != competence.title.folded
    else { return nil }
    return Finding(
      Phrase(
        fr: "l'intitulé n'est pas celui de \(code) dans le référentiel",
        en: "the title isn't that of \(code) in the framework"),
      at: mobilisation.place.attribute("intitule"),
      help: Phrase(
        fr: "l'intitulé de \(code) est « \(competence.title) »",
        en: "the title of \(code) is '\(competence.title)'"))
  }
}
