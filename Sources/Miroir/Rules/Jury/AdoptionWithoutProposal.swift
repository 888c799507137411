extension Rule {
  static let adoptionWithoutProposal = Rule(
    "adoption-sans-proposition", .advice, .jury,
    requirement: Phrase(
      fr: "Un dossier adopté a des propositions favorables de référents",
      en: "A dossier that is adopted has favourable proposals of référents"),
    rationale: Phrase(
      fr: "L'adoption reprend des propositions : sans elles, elle ne décide de rien.",
      en: "Adopting takes proposals over: without them, it decides nothing."),
    fix: Phrase(
      fr: "Vérifier le dossier, ou l'évaluer.",
      en: "Look at the dossier, or evaluate it."),
    examples: [
      .rejects(inSession: "</candidats>", by: "</candidats>" + ExampleFolder.adoption()),
      .rejects(
        inSession: #"<membre id="petit" presence="present">"#,
        by: #"<membre id="petit" fonction="membre" presence="present">"#, and: [.adopting]),
      .accepts(
        inSession: #"<membre id="petit" presence="present">"#,
        by: #"<membre id="petit" fonction="referent" presence="present">"#,
        and: [.evaluation(by: "petit"), .adopting]
      ).asModel,
    ],
    each: { ($0.jury?.session.adoptions ?? []).flatMap(\.dossiers) }
  ) { adopted, folder in
    guard let jury = folder.jury, let candidacy = jury.session.candidacy(of: adopted.portfolio),
      candidacy.seal == adopted.seal, !jury.hasFavourableProposal(on: candidacy)
    else { return nil }
    return Finding(
      Phrase(
        fr: "aucun référent n'a fait de proposition favorable sur « \(adopted.portfolio) »",
        en: "no référent made a favourable proposal on '\(adopted.portfolio)'"),
      at: adopted.place,
      help: Phrase(fr: "évaluez ce dossier", en: "evaluate this dossier"))
  }
}

extension Jury {
  /// Whether a référent proposes that something be validated, in an evaluation or an annotation.
  fileprivate func hasFavourableProposal(on candidacy: JurySession.Candidacy) -> Bool {
    let written = evaluations(of: candidacy.portfolio).filter {
      $0.seal == candidacy.seal && session.member($0.member)?.role == .referent
    }
    return written.contains { $0.judgements.contains { $0.decision == .validated } }
      || deposit(of: candidacy)?.proposals.contains { $0.value == .favourable } == true
  }
}

extension Example.Edit {
  /// The jury adopts what is proposed on the dossier.
  fileprivate static let adopting = Example.Edit.replacement(
    file: .session, of: "</candidats>", by: "</candidats>" + ExampleFolder.adoption())
}
