extension Rule {
  static let missingTest = Rule(
    "controle-non-saisi", .missing, .jury,
    requirement: Phrase(
      fr:
        "Chaque domaine a le résultat de son contrôle de connaissances, quand le référentiel en demande un",
      en: "Each domain has the result of its knowledge test, where the framework asks for one"),
    rationale: Phrase(
      fr: "Un résultat qui manque n'est ni positif, ni non positif : rien n'est décidé.",
      en: "A result that is missing is neither positive nor not positive: nothing is decided."),
    fix: Phrase(
      fr:
        "Écrire <controle domaine resultat>, ou l'importer ; « absent » quand la personne n'est pas venue.",
      en: "Write <controle domaine resultat>, or import it; 'absent' when the person didn't come."),
    examples: [
      .rejects(sessionWith: [.knowledgeTest]),
      .rejects(sessionWith: [.evaluation(by: "petit"), .knowledgeTest]),
      .accepts(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(#"<controle domaine="E1" resultat="absent"/>"#),
        and: [.knowledgeTest]
      ).asModel,
      .accepts(
        inSession: ExampleFolder.candidacy, by: ExampleFolder.candidacy(ExampleFolder.kept("E1")),
        and: [.knowledgeTest]),
    ],
    each: { $0.hearings }
  ) { hearing, folder in
    let given = Set(hearing.candidacy.tests.filter { $0.result != nil }.map(\.domain))
    let codes = hearing.verdict.domains.filter { $0.lacksTest && !given.contains($0.code) }
      .map(\.code)
    guard !codes.isEmpty, !folder.mayHide(["controle"], in: [hearing.candidacy.place])
    else { return nil }
    return Finding(
      Phrase(
        fr:
          "le contrôle de connaissances n'a pas de résultat en \(codes.list) dans « \(hearing.candidacy.portfolio) »",
        en: "the knowledge test has no result in \(codes.list) in '\(hearing.candidacy.portfolio)'"),
      at: hearing.candidacy.place,
      help: Phrase(
        fr: "écrivez <controle domaine=\"\(codes[0])\" resultat=\"…\"/>, ou importez les résultats",
        en: "write <controle domaine=\"\(codes[0])\" resultat=\"…\"/>, or import the results"))
  }
}
