extension Rule {
  static let unknownRequirement = Rule(
    "constat-sans-exigence", .error, .jury,
    requirement: Phrase(
      fr: "Un constat porte sur une exigence du référentiel",
      en: "A finding is about one of the framework's requirements"),
    rationale: Phrase(
      fr: "Il ne compterait pour rien.",
      en: "It would count for nothing."),
    fix: Phrase(
      fr: "Corriger le nom de l'exigence.",
      en: "Mend the requirement's name."),
    examples: [
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          #"<constat exigence="face-a-face" valeur="remplie" date="2026-06-24"/>"#)),
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          #"<constat exigence="face-a-face" valeur="remplie" date="2026-06-24"/><constat exigence="faceaface" valeur="remplie" date="2026-06-24"/>"#
        ), and: [.requirement]),
      .accepts(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          #"<constat exigence="face-a-face" valeur="remplie" date="2026-06-24"/>"#),
        and: [.requirement]
      ).asModel,
    ],
    each: { $0.candidacies.flatMap(\.findings) }
  ) { finding, folder in
    guard let known = folder.referentiel?.requirements.map(\.id.text),
      !known.contains(finding.requirement.text)
    else { return nil }
    return Finding(
      Phrase(
        fr: "« \(finding.requirement) » n'est pas une exigence de ce référentiel",
        en: "'\(finding.requirement)' isn't a requirement of this framework"),
      at: finding.place.attribute("exigence"),
      help: .suggesting(known.nearest(to: finding.requirement.text), among: known)
        ?? Phrase(fr: "retirez ce constat", en: "take this finding out"))
  }
}
