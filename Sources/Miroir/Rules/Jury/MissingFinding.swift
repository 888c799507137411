extension Rule {
  static let missingFinding = Rule(
    "constat-absent", .missing, .jury,
    requirement: Phrase(
      fr: "Le jury constate chaque exigence du référentiel",
      en: "The jury finds whether each of the framework's requirements is met"),
    rationale: Phrase(
      fr:
        "Une exigence vaut quelle que soit la règle de réussite ; elle ne se déduit pas du dossier, le jury la constate.",
      en:
        "A requirement holds whichever the rule of success; it isn't deduced from the dossier, the jury finds it."
    ),
    fix: Phrase(
      fr: "Écrire <constat exigence valeur date> dans le dossier.",
      en: "Write <constat exigence valeur date> in the dossier."),
    examples: [
      .rejects(sessionWith: [.requirement]),
      .rejects(sessionWith: [.evaluation(by: "petit"), .requirement]),
      .accepts(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          #"<constat exigence="face-a-face" valeur="remplie" date="2026-06-24"/>"#),
        and: [.requirement]
      ).asModel,
    ],
    each: { $0.hearings }
  ) { hearing, folder in
    let names = hearing.verdict.requirements.filter(\.reasons.isEmpty).map(\.requirement.id.text)
    guard !names.isEmpty, !folder.mayHide(["constat"], in: [hearing.candidacy.place])
    else { return nil }
    let list = names.joined(separator: ", ")
    return Finding(
      Phrase(
        fr: "le jury n'a pas constaté « \(list) » dans « \(hearing.candidacy.portfolio) »",
        en: "the jury hasn't found whether '\(list)' is met in '\(hearing.candidacy.portfolio)'"),
      at: hearing.candidacy.place,
      help: Phrase(
        fr: "écrivez <constat exigence=\"\(names[0])\" valeur=\"…\"/>",
        en: "write <constat exigence=\"\(names[0])\" valeur=\"…\"/>"))
  }
}
