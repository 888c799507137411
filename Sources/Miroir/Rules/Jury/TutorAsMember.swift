extension Rule {
  static let tutorAsMember = Rule(
    "membre-tuteur", .error, .jury,
    requirement: Phrase(
      fr: "Qui a suivi un dossier n'en décide pas",
      en: "Whoever followed a dossier doesn't decide of it"),
    rationale: Phrase(
      fr:
        "Le jury découvre le dossier tel qu'il est déposé ; la personne qui l'a accompagné a déjà donné son avis, que le jury lit.",
      en:
        "The jury discovers the dossier as it was deposited; whoever accompanied it has already given their opinion, which the jury reads."
    ),
    fix: Phrase(
      fr: "Écrire la récusation de ce membre pour ce dossier.",
      en: "Write this member's recusal from this dossier."),
    examples: [
      .rejects(
        inSession: "<nom>Karim Petit</nom>", by: "<nom>Claire Morel</nom>",
        and: [.tutoring, .keepingVersion]),
      .rejects(
        inSession: "<nom>Hélène Astier</nom>", by: "<nom>Morel, Claire</nom>",
        and: [.tutoring, .keepingVersion]),
      .accepts(
        inSession: "<nom>Karim Petit</nom>",
        by: #"<nom>Claire Morel</nom><recusation portfolio="p-3c91d0">Tutrice.</recusation>"#,
        and: [.tutoring, .keepingVersion]
      ).asModel,
    ],
    each: { $0.memberships }
  ) { membership, _ in
    let names = membership.deposit?.tutors.compactMap(\.name) ?? []
    guard names.contains(where: membership.member.isNamed) else { return nil }
    return Finding(
      Phrase(
        fr: "« \(membership.member.id) » a suivi le dossier « \(membership.candidacy.portfolio) »",
        en: "'\(membership.member.id)' followed dossier '\(membership.candidacy.portfolio)'"),
      at: membership.member.place,
      help: Phrase(
        fr: "ajoutez <recusation portfolio=\"\(membership.candidacy.portfolio)\"> et sa raison",
        en: "add <recusation portfolio=\"\(membership.candidacy.portfolio)\"> and its reason"),
      related: [(Phrase(fr: "le dossier", en: "the dossier"), membership.candidacy.place)])
  }
}

extension Example.Edit {
  /// A tutor remarked on the portfolio.
  fileprivate static let tutoring = annotating(ExampleFolder.opinion(on: "E1.1"))
}
