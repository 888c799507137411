extension Rule {
  static let onlyCertificates = Rule(
    "attestation-pour-seule-preuve", .advice, .coverage,
    requirement: Phrase(
      fr: "Une compétence a une autre preuve que des attestations et des témoignages",
      en: "A competence has other evidence than certificates and testimonies"),
    rationale: Phrase(
      fr: "Une attestation dit que quelqu'un l'a constaté ; une production ou une trace le montre.",
      en: "A certificate says that somebody saw it; a production or a trace shows it."),
    fix: Phrase(
      fr: "Ajouter une production, ou une trace de ce qui a été fait.",
      en: "Add a production, or a trace of what was done."),
    examples: [
      .rejects(replacing: #"nature="production""#, by: #"nature="attestation""#),
      .rejects(replacing: #"nature="production""#, by: #"nature="temoignage""#),
      .accepts(replacing: #"nature="trace""#, by: #"nature="temoignage""#),
      .accepts(replacing: #"nature="production""#, by: #"nature="attestation""#).with(
        .replacement(
          file: .portfolio, of: #"preuves="charte" auto"#, by: #"preuves="charte journal" auto"#)
      ).asModel,
    ],
    each: { $0.referentiel?.competences ?? [] }
  ) { competence, folder in
    let code = competence.code
    guard let first = folder.claims(of: code).first?.mobilisation,
      folder.allEvidence(
        for: code, is: { $0.nature == .certificate || $0.nature == .testimony }),
      !folder.allEvidence(for: code, is: { $0.origin == .knowledgeTest })
    else { return nil }
    return Finding(
      Phrase(
        fr: "\(competence.code) n'a pour preuve que des attestations ou des témoignages",
        en: "\(competence.code) has certificates or testimonies as its only evidence"),
      at: first.place.attribute("preuves"),
      help: Phrase(
        fr: "ajoutez une production, ou une trace de ce que vous avez fait",
        en: "add a production, or a trace of what you did"))
  }
}
