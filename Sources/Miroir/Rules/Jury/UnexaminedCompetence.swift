extension Rule {
  static let unexaminedCompetence = Rule(
    "competence-non-examinee", .missing, .jury,
    requirement: Phrase(
      fr: "Chaque compétence de chaque dossier est jugée, conservée ou adoptée",
      en: "Each competence of each dossier is judged, kept or adopted"),
    rationale: Phrase(
      fr: "Une compétence que personne n'a examinée n'est ni validée, ni non validée.",
      en: "A competence that nobody examined is neither validated nor not validated."),
    fix: Phrase(
      fr: "Évaluer ces compétences, ou adopter la proposition du référent.",
      en: "Evaluate these competences, or adopt the référent's proposal."),
    examples: [
      .rejects(inEvaluation: #"<jugement competence="E1.2" decision="validee"/>"#, by: ""),
      .rejects(inEvaluation: #"E1.1" decision="validee""#, by: #"E1.1""#),
      .accepts(
        inEvaluation: #"<jugement competence="E1.2" decision="validee"/>"#, by: "",
        and: [.evaluation(by: "petit")]),
    ],
    each: { $0.hearings }
  ) { hearing, folder in
    let codes = hearing.verdict.codes(.notAssessed)
    guard hearing.candidacy.seal != nil, !codes.isEmpty else { return nil }
    return Finding(
      Phrase(
        fr: "personne n'a examiné \(codes.list) dans « \(hearing.candidacy.portfolio) »",
        en: "nobody examined \(codes.list) in '\(hearing.candidacy.portfolio)'"),
      at: hearing.candidacy.place,
      help: Phrase(
        fr: "« miroir jury form » fait la page pour les évaluer",
        en: "'miroir jury form' makes the page to evaluate them"))
  }
}
