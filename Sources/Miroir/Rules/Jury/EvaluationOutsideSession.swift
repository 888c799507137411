extension Rule {
  static let evaluationOutsideSession = Rule(
    "evaluation-hors-session", .error, .jury,
    requirement: Phrase(
      fr: "Chaque évaluation porte sur un dossier de la session",
      en: "Each evaluation is about a dossier of the session"),
    rationale: Phrase(
      fr: "Une évaluation d'un dossier qui n'est pas inscrit n'aurait d'effet pour personne.",
      en: "An evaluation of a dossier that isn't entered would have no effect for anybody."),
    fix: Phrase(
      fr: "Inscrire le dossier, corriger son nom, ou retirer l'évaluation.",
      en: "Enter the dossier, mend its name, or take the evaluation out."),
    examples: [
      .rejects(
        inEvaluation: #"portfolio="p-3c91d0""#, by: #"portfolio="p-000000""#,
        and: [.evaluation(by: "petit")]),
      .rejects(
        inEvaluation: #"portfolio="p-3c91d0""#, by: #"portfolio="p-3c91do""#,
        and: [.evaluation(by: "petit")]),
      .accepts(inEvaluation: #" date="2026-06-18""#, by: ""),
    ],
    each: { $0.evaluations }
  ) { evaluation, folder in
    guard let session = folder.jury?.session, session.candidacy(of: evaluation.portfolio) == nil,
      !folder.mayHide(["candidats", "candidat"], in: [session.place])
    else { return nil }
    let known = session.candidates.map(\.portfolio.text)
    return Finding(
      Phrase(
        fr: "le dossier « \(evaluation.portfolio) » n'est pas inscrit à la session",
        en: "dossier '\(evaluation.portfolio)' isn't entered in the session"),
      at: evaluation.place.attribute("portfolio"),
      help: .suggesting(known.nearest(to: evaluation.portfolio.text), among: [])
        ?? Phrase(
          fr: "inscrivez-le dans <candidats>, ou retirez ce fichier",
          en: "enter it in <candidats>, or take this file out"))
  }
}
