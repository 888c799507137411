extension Rule {
  static let opinionOnUnknownCompetence = Rule(
    "avis-sur-competence-inconnue", .advice, .annotations,
    requirement: Phrase(
      fr: "Un avis ou une proposition porte sur une compétence du référentiel",
      en: "An opinion or a proposal is about a competence of the framework"),
    rationale: Phrase(
      fr:
        "Sous un code inconnu, un avis ne se lit en face d'aucune compétence. Il est montré à part, et ne bloque pas : le fichier n'est pas celui de la personne candidate.",
      en:
        "Under an unknown code, an opinion is read beside no competence. It is shown apart, and doesn't block: the file isn't the candidate's."
    ),
    fix: Phrase(
      fr: "Demander à la personne qui annote de corriger le code.",
      en: "Ask whoever annotates to mend the code."),
    examples: [
      .rejects(annotations: ExampleFolder.opinion(on: "E1.7")),
      .rejects(
        annotations: ExampleFolder.proposal(on: "e1-2"),
        by: #"<auteur role="referent">Paul Vidal</auteur>"#),
      .accepts(annotations: ExampleFolder.opinion(on: "E1.2")).asModel,
    ],
    each: { $0.judgedCompetences }
  ) { judged, folder in
    guard let referentiel = folder.referentiel, referentiel.competence(judged.code) == nil else {
      return nil
    }
    let unknown = referentiel.unknown(judged.code)
    return Finding(
      unknown.message, at: judged.place.attribute("competence"), help: unknown.help)
  }
}

extension PortfolioFolder {
  /// The competences that opinions and proposals are about, known or not.
  fileprivate var judgedCompetences: [(code: CompetenceCode, place: Place)] {
    let files = ownAnnotationPaths
    let all =
      annotations.opinions.map { (code: $0.competence, place: $0.place) }
      + annotations.proposals.map { (code: $0.competence, place: $0.place) }
    return all.filter { files.contains($0.place.file) }
  }
}
