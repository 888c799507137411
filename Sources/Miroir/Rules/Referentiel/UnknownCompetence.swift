extension Rule {
  static let unknownCompetence = Rule(
    "competence-inconnue", .error, .referentiel,
    requirement: Phrase(
      fr: "Chaque compétence citée est dans le référentiel",
      en: "Each competence cited is in the framework"),
    rationale: Phrase(
      fr: "Une compétence sous un code inconnu ne compterait pour aucune.",
      en: "A competence under an unknown code would count for none."),
    fix: Phrase(fr: "Corriger le code.", en: "Mend the code."),
    examples: [
      .rejects(
        replacing: #"<mobilisation competence="E1.2""#, by: #"<mobilisation competence="e1-2""#),
      .rejects(replacing: #"competences="E1.2""#, by: #"competences="E1.2 E1.7""#),
      .accepts(replacing: #"competences="E1.2""#, by: #"competences="E1.2 E1.1""#),
    ],
    each: { $0.citedCompetences }
  ) { cited, folder in
    guard let referentiel = folder.referentiel, referentiel.competence(cited.code) == nil,
      folder.supersededReferentiel(having: cited.code) == nil
    else { return nil }
    let unknown = referentiel.unknown(cited.code)
    return Finding(
      unknown.message, at: cited.place, help: unknown.help,
      mend: folder.mend(
        cited.code.text, as: referentiel.nearest(to: cited.code)?.text, at: cited.place))
  }
}

extension Referentiel {
  /// What to say of a code that it doesn't have.
  package func unknown(_ code: CompetenceCode) -> (message: Phrase, help: Phrase) {
    let message = Phrase(
      fr: "« \(code) » n'est pas une compétence de \(acronym)",
      en: "'\(code)' isn't a competence of \(acronym)")
    let help = Phrase.suggesting(nearest(to: code)?.text, among: competences.map(\.code.text))
    return (
      message,
      help
        ?? Phrase(
          fr: "« miroir referentiel show \(id) » les donne toutes",
          en: "'miroir referentiel show \(id)' lists them all")
    )
  }
}

extension PortfolioFolder {
  /// The competences that analyses name and mobilisations mobilise, known or not.
  var citedCompetences: [(code: CompetenceCode, place: Place)] {
    let situations = portfolio?.situations ?? []
    return situations.flatMap { situation in
      situation.analyses.flatMap { analysis in
        analysis.competences.map { ($0, analysis.place.attribute("competences")) }
      }
        + situation.mobilisations.compactMap { mobilisation in
          mobilisation.competence.map { ($0, mobilisation.place.attribute("competence")) }
        }
    }
  }
}

extension Referentiel {
  /// The competence that a code was most likely meant for, if it is clear which.
  func nearest(to code: CompetenceCode) -> CompetenceCode? {
    competences.map(\.code.text).nearest(to: code.text).map { CompetenceCode($0) }
  }
}
