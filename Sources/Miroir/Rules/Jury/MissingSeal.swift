extension Rule {
  static let missingSeal = Rule(
    "depot-non-indique", .missing, .jury,
    requirement: Phrase(
      fr: "Chaque dossier de la session donne l'empreinte de son dépôt",
      en: "Each dossier of the session gives the seal of its deposit"),
    rationale: Phrase(
      fr: "Le jury décide de ce qui a été déposé, et de rien d'autre.",
      en: "The jury decides of what was deposited, and of nothing else."),
    fix: Phrase(
      fr: "Écrire depot, que donne le récépissé.",
      en: "Write depot, which the receipt gives."),
    examples: [
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: #"<candidat portfolio="p-3c91d0" identifiant="21900001"/>"#),
      .rejects(inSession: ExampleFolder.candidacy, by: #"<candidat portfolio="p-3c91d0"/>"#),
      .accepts(inSession: #" identifiant="21900001""#, by: ""),
    ],
    each: { $0.candidacies }
  ) { candidacy, folder in
    guard candidacy.seal == nil, !folder.mayHideAttribute(["depot"], at: candidacy.place)
    else { return nil }
    return Finding(
      Phrase(
        fr: "le dossier « \(candidacy.portfolio) » ne dit pas quel dépôt est examiné",
        en: "dossier '\(candidacy.portfolio)' doesn't say which deposit is examined"),
      at: candidacy.place,
      help: Phrase(
        fr: "écrivez depot=\"sha256:…\" : le récépissé donne cette empreinte",
        en: "write depot=\"sha256:…\": the receipt gives that seal"))
  }
}
