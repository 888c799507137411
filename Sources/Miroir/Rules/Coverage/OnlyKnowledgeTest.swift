extension Rule {
  static let onlyKnowledgeTest = Rule(
    "qcm-pour-seule-preuve", .missing, .coverage,
    requirement: Phrase(
      fr: "Le contrôle de connaissances n'est pas la seule preuve d'une compétence",
      en: "The knowledge test isn't the only evidence for a competence"),
    rationale: Phrase(
      fr:
        "Le contrôle de connaissances ne suffit jamais à valider un domaine : il dit ce qu'on sait, pas ce qu'on a fait.",
      en:
        "The knowledge test never suffices to validate a domain: it tells what one knows, not what one did."
    ),
    fix: Phrase(
      fr: "Ajouter une preuve de ce que la personne a fait.",
      en: "Add evidence of what the person did."),
    examples: [
      .rejects(
        replacing: #"nature="production" origine="cursus""#,
        by: #"nature="production" origine="controle-de-connaissances""#),
      .rejects(
        replacing: #"nature="trace" origine="cursus""#,
        by: #"nature="attestation" origine="controle-de-connaissances""#
      ).with(
        .replacement(file: .portfolio, of: #"preuves="charte journal""#, by: #"preuves="journal""#)),
      .accepts(
        replacing: #"nature="trace" origine="cursus""#,
        by: #"nature="trace" origine="controle-de-connaissances""#),
      .accepts(
        replacing: #"nature="production" origine="cursus""#,
        by: #"nature="production" origine="controle-de-connaissances""#
      ).with(
        .replacement(
          file: .portfolio, of: #"preuves="charte" auto"#, by: #"preuves="charte journal" auto"#)
      ).asModel,
    ],
    each: { $0.referentiel?.competences ?? [] }
  ) { competence, folder in
    guard let first = folder.claims(of: competence.code).first?.mobilisation,
      folder.allEvidence(for: competence.code, is: { $0.origin == .knowledgeTest })
    else { return nil }
    return Finding(
      Phrase(
        fr: "\(competence.code) n'a pour preuve que le contrôle de connaissances",
        en: "\(competence.code) has the knowledge test as its only evidence"),
      at: first.place.attribute("preuves"),
      help: Phrase(
        fr: "ajoutez une preuve de ce que vous avez fait", en: "add evidence of what you did"))
  }
}

extension PortfolioFolder {
  /// Whether there is evidence for a competence, all of it in the portfolio and such as is said.
  func allEvidence(for code: CompetenceCode, is isSuch: (Evidence) -> Bool) -> Bool {
    var hasSome = false
    for claim in claims(of: code) {
      for id in claim.mobilisation.evidence {
        guard let evidence = evidence(named: id), isSuch(evidence) else { return false }
        hasSome = true
      }
    }
    return hasSome
  }
}
