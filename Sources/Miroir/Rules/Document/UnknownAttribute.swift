extension Rule {
  static let unknownAttribute = Rule(
    "attribut-inconnu", .error, .document,
    requirement: Phrase(
      fr: "Chaque attribut est l'un de ceux que l'élément connaît",
      en: "Each attribute is one that the element knows"),
    rationale: Phrase(
      fr: "Ce qu'un attribut inconnu déclare ne serait lu par personne.",
      en: "What an unknown attribute declares would be read by nobody."),
    fix: Phrase(
      fr: "Corriger le nom, ou supprimer l'attribut.", en: "Mend the name, or delete the attribute."
    ),
    examples: [
      .rejects(replacing: "auto-evaluation=", by: "autoevalution="),
      .rejects(replacing: "<role>Je tiens", by: #"<role lang="fr">Je tiens"#),
      .rejects(
        replacing: "<role>Je tiens",
        by: #"<role xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="false">Je tiens"#),
      .accepts(replacing: "<role>Je tiens", by: #"<role xml:lang="fr">Je tiens"#),
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .unknownAttribute(let name, let element, let nearest, let expected) = found.fault
    else { return nil }
    return Finding(
      Phrase(
        fr: "l'attribut « \(name) » est inconnu de <\(element)>",
        en: "the attribute '\(name)' is unknown to <\(element)>"),
      at: found.place,
      help: .suggesting(nearest, among: expected)
        ?? Phrase(fr: "supprimez-le", en: "delete it"),
      mend: found.mend)
  }
}
