extension Rule {
  static let competenceWithoutAnalysis = Rule(
    "competence-sans-analyse", .missing, .coverage,
    requirement: Phrase(
      fr:
        "Chaque compétence mobilisée est couverte par une analyse : la sienne, ou une qui la nomme",
      en: "Each competence mobilised is covered by an analysis: its own, or one that names it"),
    rationale: Phrase(
      fr:
        "Le certificat demande d'analyser les situations vécues et les compétences qu'on y a mobilisées.",
      en:
        "The certificate asks for an analysis of the situations lived and of the competences mobilised in them."
    ),
    fix: Phrase(
      fr:
        "Écrire une analyse dans la mobilisation, ou ajouter le code à l'attribut competences d'une analyse de la situation.",
      en:
        "Write an analysis in the mobilisation, or add the code to the attribute competences of one of the situation's analyses."
    ),
    blocks: [.competenceAnalysis],
    examples: [
      .rejects(replacing: #"<analyse competences="E1.2">"#, by: "<analyse>"),
      .rejects(
        replacing:
          "<analyse>J'ignorais qu'une adresse électronique est une donnée personnelle. Je l'ai appris en cherchant pourquoi la coordinatrice refusait la liste d'adresses.</analyse>",
        by: "<analyse>\n  </analyse>"),
      .accepts(
        replacing: #"<analyse competences="E1.2">"#, by: #"<analyse competences="E1.1 E1.2">"#),
    ],
    each: { $0.referentiel?.competences ?? [] }
  ) { competence, folder in
    let claims = folder.claims(of: competence.code)
    guard let first = claims.first?.mobilisation,
      !claims.contains(where: { $0.situation.analyses(covering: $0.mobilisation) }),
      !claims.contains(where: { folder.mayHideAnalysis($0.situation, $0.mobilisation) })
    else { return nil }
    return Finding(
      Phrase(
        fr: "aucune analyse ne couvre \(competence.code)",
        en: "no analysis covers \(competence.code)"),
      at: first.place,
      help: Phrase(
        fr:
          "écrivez <analyse> dans cette mobilisation, ou nommez \(competence.code) dans une analyse de la situation",
        en:
          "write <analyse> in this mobilisation, or name \(competence.code) in one of the situation's analyses"
      ))
  }
}

extension Situation {
  /// Whether an analysis covers a mobilisation: its own, or one of the situation's that names it.
  func analyses(covering mobilisation: Mobilisation) -> Bool {
    mobilisation.analysis != nil
      || analyses.contains { analysis in
        analysis.text != nil && mobilisation.competence.map(analysis.competences.contains) == true
      }
  }
}

extension PortfolioFolder {
  /// Whether an analysis that couldn't be read, or that names an unknown code, may cover it.
  fileprivate func mayHideAnalysis(_ situation: Situation, _ mobilisation: Mobilisation) -> Bool {
    let codes = situation.analyses.flatMap(\.competences)
    return codes.contains { referentiel?.competence($0) == nil }
      || situation.analyses.contains { mayHideAttribute(["competences"], at: $0.place) }
      || mayHide(["analyse"], in: [situation.place, mobilisation.place])
  }
}
