extension Rule {
  static let competenceWithoutSituation = Rule(
    "competence-sans-situation", .missing, .coverage,
    requirement: Phrase(
      fr: "Chaque compétence du référentiel est mobilisée dans une situation",
      en: "Each competence of the framework is mobilised in a situation"),
    rationale: Phrase(
      fr: "Chaque compétence se valide pour elle-même : aucune n'en compense une autre.",
      en: "Each competence is validated for itself: none makes up for another."),
    fix: Phrase(
      fr:
        "Chercher, dans les situations déjà écrites, celle où elle a servi ; sinon, en raconter une autre.",
      en: "Look for it in the situations already written; otherwise, tell another one."),
    examples: [
      .rejects(
        in: "referentiels/exemple.xml", replacing: #"<competence code="E1.2">"#,
        by: #"<competence code="E1.3"><titre>Classer</titre></competence><competence code="E1.2">"#),
      .rejects(
        in: "referentiels/exemple.xml", replacing: "</referentiel>",
        by: #"""
          <domaine code="E2"><titre>Chercher</titre><competence code="E2.1">\#
          <titre>Chercher une règle</titre></competence></domaine></referentiel>
          """#),
      .accepts(
        replacing: "</situations>",
        by: ExampleFolder.situation("mairie", ExampleFolder.mobilisation("E1.1")) + "</situations>"),
      .accepts(
        replacing: "</situation>",
        by: ExampleFolder.mobilisation("E1.3", justification: "Page 2, les cas.") + "</situation>"
      ).with(
        .replacement(
          file: "referentiels/exemple.xml", of: #"<competence code="E1.2">"#,
          by:
            #"<competence code="E1.3"><titre>Classer</titre></competence><competence code="E1.2">"#)
      ).with(
        .replacement(
          file: .portfolio, of: #"competences="E1.2""#, by: #"competences="E1.2 E1.3""#)
      ).asModel,
    ],
    each: { $0.unaddressed }
  ) { competence, folder in
    guard let portfolio = folder.portfolio else { return nil }
    return Finding(
      Phrase(
        fr: "\(competence.code) (« \(competence.title) ») n'est mobilisée dans aucune situation",
        en: "no situation mobilises \(competence.code) ('\(competence.title)')"),
      at: portfolio.situationsPlace ?? portfolio.place,
      help: Phrase(
        fr:
          "ajoutez <mobilisation competence=\"\(competence.code)\"> dans la situation où elle a servi",
        en:
          "add <mobilisation competence=\"\(competence.code)\"> to the situation in which it served"
      ))
  }
}

extension PortfolioFolder {
  /// The competences that nothing mobilises, and that no mobilisation seems meant for.
  fileprivate var unaddressed: [Referentiel.Competence] {
    guard let portfolio, let referentiel, !mayHideMobilisations else { return [] }
    let nameless = portfolio.mobilisations.filter { $0.competence == nil }
    guard nameless.allSatisfy({ $0.title != nil }) else { return [] }
    let meantTitles = Set(nameless.compactMap(\.title?.folded))
    let unknown = Set(portfolio.mobilisations.compactMap(\.competence))
      .filter { referentiel.competence($0) == nil }
    let meantCodes = Set(unknown.compactMap(referentiel.nearest))
    return referentiel.competences.filter { competence in
      claims(of: competence.code).isEmpty && !meantCodes.contains(competence.code)
        && (meantTitles.isEmpty || !meantTitles.contains(competence.title.folded))
    }
  }

  /// Whether a mobilisation, or what holds it, couldn't be read as such.
  var mayHideMobilisations: Bool {
    mayHide(
      ["situations", "situation", "mobilisation"],
      in: (portfolio?.situations.map(\.place) ?? [])
        + [portfolio?.place, portfolio?.situationsPlace])
  }
}
