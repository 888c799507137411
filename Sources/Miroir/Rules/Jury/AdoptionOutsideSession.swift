extension Rule {
  static let adoptionOutsideSession = Rule(
    "adoption-hors-session", .error, .jury,
    requirement: Phrase(
      fr: "Un dossier adopté est inscrit à la session, avec le dépôt qu'elle examine",
      en: "A dossier that is adopted is entered in the session, with the deposit that it examines"),
    rationale: Phrase(
      fr: "Le jury n'adopte que ce qu'il examine : cette adoption n'a pas d'effet.",
      en: "The jury adopts only what it examines: this adoption has no effect."),
    fix: Phrase(
      fr: "Corriger le nom du dossier ou l'empreinte, ou retirer la ligne.",
      en: "Mend the dossier's name or the seal, or take the line out."),
    examples: [
      .rejects(
        inSession: "</candidats>", by: "</candidats>" + ExampleFolder.adoption(of: "p-00a4f2"),
        and: Example.Edit.proposals),
      .rejects(
        inSession: "</candidats>",
        by: "</candidats>"
          + ExampleFolder.adoption(of: "p-3c91d0", "sha256:" + String(repeating: "b", count: 64)),
        and: Example.Edit.proposals),
      .accepts(
        inSession: "</candidats>", by: "</candidats>" + ExampleFolder.adoption(),
        and: Example.Edit.proposals
      ).asModel,
    ],
    each: { ($0.jury?.session.adoptions ?? []).flatMap(\.dossiers) }
  ) { adopted, folder in
    let candidacy = folder.jury?.session.candidacy(of: adopted.portfolio)
    guard candidacy == nil || candidacy?.seal != adopted.seal else { return nil }
    return Finding(
      candidacy == nil
        ? Phrase(
          fr: "le dossier « \(adopted.portfolio) » n'est pas inscrit à la session",
          en: "dossier '\(adopted.portfolio)' isn't entered in the session")
        : Phrase(
          fr: "le dépôt adopté de « \(adopted.portfolio) » n'est pas celui que la session examine",
          en:
            "the deposit adopted of '\(adopted.portfolio)' isn't the one that the session examines"),
      at: adopted.place.attribute(candidacy == nil ? "portfolio" : "depot"),
      help: Phrase(fr: "corrigez cette ligne, ou retirez-la", en: "mend this line, or take it out"),
      related: [
        candidacy.map { (Phrase(fr: "le dossier inscrit", en: "the dossier entered"), $0.place) }
      ]
      .compactMap(\.self))
  }
}
