extension Rule {
  static let unknownJudgedCompetence = Rule(
    "competence-jugee-inconnue", .error, .jury,
    requirement: Phrase(
      fr: "Chaque compétence jugée est dans le référentiel de la session",
      en: "Each competence judged is in the session's framework"),
    rationale: Phrase(
      fr: "Une décision sous un code inconnu ne compterait pour aucune compétence.",
      en: "A decision under an unknown code would count for no competence."),
    fix: Phrase(
      fr: "Corriger le code, ou retirer la ligne.",
      en: "Mend the code, or take the line out."),
    examples: [
      .rejects(
        inEvaluation: "</evaluation>",
        by: #"<jugement competence="E1.3" decision="validee"/></evaluation>"#),
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.decision(on: "D1.1"))),
      .accepts(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.decision(on: "E1.1"))
      ).asModel,
    ],
    each: {
      $0.judgements.map { ($0.judgement.competence, $0.judgement.place) }
        + $0.juryDecisions.map { ($0.competence, $0.place) }
    }
  ) { judged, folder in
    guard let referentiel = folder.referentiel, referentiel.competence(judged.0) == nil
    else { return nil }
    let unknown = referentiel.unknown(judged.0)
    return Finding(unknown.message, at: judged.1.attribute("competence"), help: unknown.help)
  }
}

extension ExampleFolder {
  /// A decision of the jury's.
  static func decision(
    on competence: String, _ value: String = "validee", on date: String = "2026-06-24",
    because reason: String? = "Les deux passages le montrent."
  ) -> String {
    let reason = reason.map { "<raison>\($0)</raison>" } ?? ""
    return "<decision competence=\"\(competence)\" valeur=\"\(value)\" date=\"\(date)\">"
      + "\(reason)</decision>"
  }
}
