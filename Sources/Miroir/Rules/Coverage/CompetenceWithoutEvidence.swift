extension Rule {
  static let competenceWithoutEvidence = Rule(
    "competence-sans-preuve", .missing, .coverage,
    requirement: Phrase(
      fr: "Chaque compétence mobilisée s'appuie sur une preuve",
      en: "Each competence mobilised rests on evidence"),
    rationale: Phrase(
      fr: "Le certificat se prononce sur des preuves, pas sur une déclaration.",
      en: "The certificate rests on evidence, not on a declaration."),
    fix: Phrase(
      fr: "Citer une preuve dans l'attribut preuves d'une de ses mobilisations.",
      en: "Cite evidence in the attribute preuves of one of its mobilisations."),
    examples: [
      .rejects(replacing: #" preuves="charte" auto"#, by: #" auto"#),
      .rejects(
        replacing: "</situation>",
        by: ExampleFolder.mobilisation("E1.3", evidence: nil) + "</situation>"
      ).with(
        .replacement(
          file: "referentiels/exemple.xml", of: #"<competence code="E1.2">"#,
          by:
            #"<competence code="E1.3"><titre>Classer</titre></competence><competence code="E1.2">"#
        )
      ).with(
        .replacement(
          file: "portfolio.xml", of: #"competences="E1.2""#, by: #"competences="E1.2 E1.3""#)),
      .accepts(replacing: #"preuves="charte journal""#, by: #"preuves="journal""#),
    ],
    each: { $0.referentiel?.competences ?? [] }
  ) { competence, folder in
    let claims = folder.claims(of: competence.code)
    guard let first = claims.first?.mobilisation,
      claims.allSatisfy({ $0.mobilisation.evidence.isEmpty }),
      !claims.contains(where: {
        folder.mayHideAttribute(["preuves"], at: $0.mobilisation.place)
      })
    else { return nil }
    return Finding(
      Phrase(
        fr: "aucune preuve n'étaye \(competence.code)",
        en: "no evidence supports \(competence.code)"),
      at: first.place,
      help: Phrase(fr: "ajoutez preuves=\"…\"", en: "add preuves=\"…\""))
  }
}
