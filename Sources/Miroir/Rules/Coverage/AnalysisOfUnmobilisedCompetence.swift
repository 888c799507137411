extension Rule {
  static let analysisOfUnmobilisedCompetence = Rule(
    "analyse-sans-mobilisation", .advice, .coverage,
    requirement: Phrase(
      fr: "Une analyse nomme des compétences mobilisées dans la même situation",
      en: "An analysis names competences mobilised in the same situation"),
    rationale: Phrase(
      fr: "L'analyse ne compte que pour une compétence que la situation mobilise.",
      en: "The analysis counts only for a competence that the situation mobilises."),
    fix: Phrase(
      fr: "Mobiliser la compétence dans la situation, ou retirer son code de l'analyse.",
      en: "Mobilise the competence in the situation, or take its code out of the analysis."),
    examples: [
      .rejects(
        replacing: "</situations>",
        by: ExampleFolder.situation(
          "mairie", ExampleFolder.mobilisation("E1.1"), analysis: analysis("E1.1 E1.2"))
          + "</situations>"),
      .rejects(
        replacing: "</situations>",
        by: ExampleFolder.situation(
          "mairie", ExampleFolder.mobilisation("E1.2"), analysis: analysis("E1.2 E1.1"))
          + "</situations>"),
      .accepts(replacing: #"competences="E1.2""#, by: #"competences="E1.2 E1.1""#),
      .accepts(
        replacing: "</situations>",
        by: ExampleFolder.situation(
          "mairie",
          ExampleFolder.mobilisation("E1.1")
            + ExampleFolder.mobilisation("E1.2", justification: "Page 2."),
          analysis: analysis("E1.1 E1.2")) + "</situations>"
      ).asModel,
    ],
    each: { $0.portfolio?.namedCompetences ?? [] }
  ) { named, folder in
    guard folder.referentiel?.competence(named.code) != nil,
      !named.situation.mobilisations.contains(where: { $0.competence == named.code }),
      // One whose code isn't known may be the one that is named.
      named.situation.mobilisations.allSatisfy({ folder.knows($0.competence) }),
      !folder.mayHide(["mobilisation"], in: [named.situation.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "l'analyse nomme \(named.code), que la situation ne mobilise pas",
        en: "the analysis names \(named.code), which the situation doesn't mobilise"),
      at: named.place,
      help: Phrase(
        fr: "ajoutez <mobilisation competence=\"\(named.code)\">, ou retirez ce code",
        en: "add <mobilisation competence=\"\(named.code)\">, or remove this code"))
  }
}

extension Portfolio {
  /// The competences that analyses name, each with its situation.
  fileprivate var namedCompetences: [(code: CompetenceCode, situation: Situation, place: Place)] {
    situations.flatMap { situation in
      situation.analyses.flatMap { analysis in
        analysis.competences.withoutRepeats.map {
          ($0, situation, analysis.place.attribute("competences"))
        }
      }
    }
  }
}

extension PortfolioFolder {
  fileprivate func knows(_ code: CompetenceCode?) -> Bool {
    code.flatMap { referentiel?.competence($0) } != nil
  }
}

private func analysis(_ codes: String) -> String {
  """
  <analyse competences="\(codes)">À la mairie, j'ai dû défaire une habitude prise à l'accueil : \
  répondre vite. Ici, une réponse se relit à deux.</analyse>
  """
}
