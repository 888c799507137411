extension Rule {
  static let evaluationByStranger = Rule(
    "membre-non-nomme", .error, .jury,
    requirement: Phrase(
      fr: "Chaque évaluation est celle d'un membre que la session nomme",
      en: "Each evaluation is by a member whom the session names"),
    rationale: Phrase(
      fr: "Seules décident les personnes que l'acte de nomination désigne.",
      en: "Only the people whom the appointing act names decide."),
    fix: Phrase(
      fr: "Ajouter la personne au jury si l'acte la nomme, sinon retirer son évaluation.",
      en: "Add the person to the jury if the act names them; else take their evaluation out."),
    examples: [
      .rejects(
        inEvaluation: #"jure="astier""#, by: #"jure="hamon""#, and: [.evaluation(by: "petit")]),
      .rejects(
        inEvaluation: #"jure="astier""#, by: #"jure="Astier""#, and: [.evaluation(by: "petit")]),
      .accepts(inEvaluation: #"jure="astier""#, by: #"jure="petit""#),
    ],
    each: { $0.evaluations }
  ) { evaluation, folder in
    guard let session = folder.jury?.session, session.member(evaluation.member) == nil,
      !folder.mayHide(["jury", "membre"], in: [session.place])
    else { return nil }
    let known = session.members.map(\.id.text)
    return Finding(
      Phrase(
        fr: "la session ne nomme pas « \(evaluation.member) »",
        en: "the session doesn't name '\(evaluation.member)'"),
      at: evaluation.place.attribute("jure"),
      help: .suggesting(known.nearest(to: evaluation.member.text), among: known))
  }
}
