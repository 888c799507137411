extension Rule {
  static let unknownDomain = Rule(
    "domaine-inconnu", .error, .jury,
    requirement: Phrase(
      fr: "Un contrôle ou un domaine conservé porte sur un domaine du référentiel",
      en: "A test or a kept domain is about one of the framework's domains"),
    rationale: Phrase(
      fr: "Un résultat sous un code inconnu ne compterait pour aucun domaine.",
      en: "A result under an unknown code would count for no domain."),
    fix: Phrase(
      fr: "Corriger le code du domaine.",
      en: "Mend the domain's code."),
    examples: [
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(#"<controle domaine="E2" resultat="positif"/>"#)),
      .rejects(
        inSession: ExampleFolder.candidacy, by: ExampleFolder.candidacy(ExampleFolder.kept("e1"))),
      .accepts(
        inSession: ExampleFolder.candidacy, by: ExampleFolder.candidacy(ExampleFolder.kept("E1"))
      ).asModel,
    ],
    each: {
      $0.candidacies.flatMap {
        $0.tests.map { ($0.domain, $0.place) } + $0.keptDomains.map { ($0.domain, $0.place) }
      }
    }
  ) { cited, folder in
    guard let domains = folder.referentiel?.domains.map(\.code), !domains.contains(cited.0)
    else { return nil }
    let known = domains.map(\.text)
    return Finding(
      Phrase(
        fr: "« \(cited.0) » n'est pas un domaine de ce référentiel",
        en: "'\(cited.0)' isn't a domain of this framework"),
      at: cited.1.attribute("domaine"),
      help: .suggesting(known.nearest(to: cited.0.text), among: known))
  }
}
