extension Rule {
  static let candidateAsAnnotator = Rule(
    "annotateur-candidat", .error, .annotations, audience: .everyone,
    requirement: Phrase(
      fr: "La personne candidate n'annote son portfolio qu'en cette qualité",
      en: "The candidate annotates their portfolio in that capacity only"),
    rationale: Phrase(
      fr:
        "Le jury prendrait l'avis de la personne candidate pour celui de quelqu'un d'autre. Deux personnes du même nom : la session peut écarter cette règle.",
      en:
        "The jury would take the candidate's opinion for somebody else's. Where two people have the same name, the session can set this rule aside."
    ),
    fix: Phrase(
      fr: "Écrire role=\"candidat\", ou le nom de la personne qui annote.",
      en: "Write role=\"candidat\", or the name of whoever annotates."),
    examples: [
      .rejects(
        annotations: ExampleFolder.opinion(on: "E1.2"),
        by: #"<auteur role="tuteur">Aline Duret</auteur>"#),
      .rejects(
        annotations: ExampleFolder.remark(), by: #"<auteur role="pair">DURET Aline</auteur>"#),
      .accepts(
        annotations: ExampleFolder.remark(), by: #"<auteur role="candidat">Aline Duret</auteur>"#),
      .accepts(
        annotations: ExampleFolder.remark(), by: #"<auteur role="tuteur">Jean Duret</auteur>"#),
      .accepts(
        annotations: ExampleFolder.opinion(on: "E1.2"),
        by: #"<auteur role="tuteur">Claire Morel</auteur>"#
      ).asModel,
    ],
    each: { $0.ownAnnotationFiles }
  ) { file, folder in
    guard let role = file.annotator.role, role != .candidate, let name = file.annotator.name,
      let place = file.annotatorPlace, folder.portfolio?.candidate?.isNamed(name) == true
    else { return nil }
    return Finding(
      Phrase(
        fr: "la personne candidate annoterait ici en une autre qualité que la sienne",
        en: "here the candidate would annotate in a capacity that isn't theirs"),
      at: place.attribute("role"),
      help: Phrase(
        fr: "écrivez role=\"candidat\", ou le nom de la personne qui annote",
        en: "write role=\"candidat\", or the name of whoever annotates"))
  }
}

extension Candidate {
  /// Whether that is their first name and surname, in either order and however they are written.
  fileprivate func isNamed(_ name: String) -> Bool {
    guard let firstName, let surname else { return false }
    let first = firstName.folded
    let last = surname.folded
    return !first.isEmpty && !last.isEmpty && [first + last, last + first].contains(name.folded)
  }
}
