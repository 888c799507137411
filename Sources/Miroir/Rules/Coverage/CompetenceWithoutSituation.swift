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
    ],
    each: { $0.referentiel?.competences ?? [] }
  ) { competence, folder in
    guard let portfolio = folder.portfolio, folder.claims(of: competence.code).isEmpty,
      !folder.mayMean(competence), !folder.mayHideMobilisations
    else { return nil }
    return Finding(
      Phrase(
        fr: "\(competence.code) (« \(competence.title) ») n'est mobilisée dans aucune situation",
        en: "\(competence.code) ('\(competence.title)') is mobilised in no situation"),
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
  /// The mobilisations of a competence, each with its situation.
  func claims(of code: CompetenceCode) -> [(situation: Situation, mobilisation: Mobilisation)] {
    (portfolio?.situations ?? []).flatMap { situation in
      situation.mobilisations.filter { $0.competence == code }.map { (situation, $0) }
    }
  }

  /// Whether a mobilisation without a code, or with an unknown one, was most likely meant for that
  /// competence.
  fileprivate func mayMean(_ competence: Referentiel.Competence) -> Bool {
    guard let portfolio, let referentiel else { return false }
    return portfolio.mobilisations.contains { mobilisation in
      guard let code = mobilisation.competence else {
        return mobilisation.title.map { $0.folded == competence.title.folded } ?? true
      }
      return referentiel.competence(code) == nil
        && referentiel.nearest(to: code) == competence.code
    }
  }

  /// Whether a mobilisation, or what holds it, couldn't be read as such.
  var mayHideMobilisations: Bool {
    let situations = portfolio?.situations.map(\.place) ?? []
    return mayHide(
      ["situations", "situation", "mobilisation"],
      in: situations + [portfolio?.place, portfolio?.situationsPlace].compactMap(\.self))
  }
}
