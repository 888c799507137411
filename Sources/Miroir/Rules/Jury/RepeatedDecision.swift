extension Rule {
  static let repeatedDecision = Rule(
    "decision-double", .error, .jury,
    requirement: Phrase(
      fr: "Une compétence n'a qu'une décision dans une évaluation, et une du jury par dossier",
      en: "A competence has one decision in an evaluation, and one of the jury's in a dossier"),
    rationale: Phrase(
      fr: "On ne saurait pas laquelle compte.",
      en: "Nobody could tell which one counts."),
    fix: Phrase(
      fr: "Garder la bonne.",
      en: "Keep the right one."),
    examples: [
      .rejects(
        inEvaluation: #"<jugement competence="E1.2" decision="validee"/>"#,
        by:
          #"<jugement competence="E1.2" decision="validee"/><jugement competence="E1.2" decision="validee"/>"#
      ),
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          ExampleFolder.decision(on: "E1.1") + ExampleFolder.decision(on: "E1.1"))),
      .accepts(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          ExampleFolder.decision(on: "E1.1") + ExampleFolder.decision(on: "E1.2"))
      ).asModel,
    ],
    each: { $0.repeatedDecisions }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "la compétence \(pair.code) a déjà une décision ici",
        en: "competence \(pair.code) already has a decision here"),
      at: pair.second.attribute("competence"),
      help: Phrase(fr: "gardez la bonne", en: "keep the right one"),
      related: [(Phrase(fr: "l'autre décision", en: "the other decision"), pair.first)])
  }
}

extension PortfolioFolder {
  /// The competences decided twice in the same place.
  fileprivate var repeatedDecisions: [(code: CompetenceCode, first: Place, second: Place)] {
    evaluations.flatMap { evaluation in
      evaluation.judgements.repetitions { $0.competence }.map {
        ($0.first.competence, $0.first.place, $0.second.place)
      }
    }
      + candidacies.flatMap { candidacy in
        candidacy.decisions.repetitions { $0.competence }.map {
          ($0.first.competence, $0.first.place, $0.second.place)
        }
      }
  }
}
