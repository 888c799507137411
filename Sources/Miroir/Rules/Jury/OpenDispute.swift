extension Rule {
  static let openDispute = Rule(
    "avis-divergents", .missing, .jury,
    requirement: Phrase(
      fr: "Là où les membres du jury divergent, le jury décide",
      en: "Where the members of the jury differ, the jury decides"),
    rationale: Phrase(
      fr:
        "On ne fait pas de moyenne entre deux avis : le jury en parle, puis décide, avec sa raison.",
      en: "Two opinions aren't averaged: the jury talks about it, then decides, with its reason."),
    fix: Phrase(
      fr: "Écrire <decision competence valeur date> et sa <raison> dans le dossier.",
      en: "Write <decision competence valeur date> and its <raison> in the dossier."),
    examples: [
      .rejects(sessionWith: [.disagreement]),
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.decision(on: "E1.1")), and: [.disagreement]),
      .accepts(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.decision(on: "E1.2")), and: [.disagreement]
      ).asModel,
    ],
    each: { $0.hearings }
  ) { hearing, folder in
    let disputed = hearing.verdict.competences.filter { $0.state == .disputed }
    guard !disputed.isEmpty,
      !hearing.candidacy.decisions.contains(where: { disputed.map(\.code).contains($0.competence) })
    else { return nil }
    return Finding(
      Phrase(
        fr:
          "les avis divergent sur \(disputed.map(\.code).list) dans « \(hearing.candidacy.portfolio) »",
        en: "opinions differ on \(disputed.map(\.code).list) in '\(hearing.candidacy.portfolio)'"),
      at: hearing.candidacy.place,
      help: Phrase(
        fr: "en séance, écrivez la décision du jury et sa raison",
        en: "at the sitting, write the jury's decision and its reason"),
      related: disputed.flatMap(\.reasons).compactMap { reason in
        reason.place.map { (reason.sentence, $0) }
      })
  }
}

extension Example.Edit {
  /// Another member doesn't validate the second competence.
  fileprivate static let disagreement = evaluation(
    by: "petit", replacing: #"E1.2" decision="validee""#,
    by: #"E1.2" decision="non-validee" pertinence="insuffisant""#)
}
