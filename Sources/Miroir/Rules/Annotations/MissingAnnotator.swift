extension Rule {
  static let missingAnnotator = Rule(
    "role-absent", .error, .annotations, audience: .everyone,
    requirement: Phrase(
      fr: "Un fichier d'annotations dit qui annote, et en quelle qualité",
      en: "A file of annotations says who annotates, and in what capacity"),
    rationale: Phrase(
      fr:
        "Un avis dont on ne sait pas de qui il est tromperait le jury : c'est pourquoi il bloque, bien que le fichier ne soit pas celui de la personne candidate.",
      en:
        "An opinion of nobody knows whom would mislead the jury: that is why it blocks, although the file isn't the candidate's."
    ),
    fix: Phrase(
      fr: "Demander à la personne qui annote de se nommer, ou retirer le fichier du dossier.",
      en: "Ask whoever annotates to give their name, or take the file out of the folder."),
    examples: [
      .rejects(annotations: ExampleFolder.opinion(on: "E1.2"), by: ""),
      .rejects(
        annotations: ExampleFolder.opinion(on: "E1.2"), by: #"<auteur role="tuteur"> </auteur>"#),
      .accepts(annotations: ExampleFolder.opinion(on: "E1.2")).asModel,
    ],
    each: { $0.ownAnnotationFiles }
  ) { file, folder in
    guard file.annotatorPlace == nil || file.annotator.name == nil,
      !folder.mayHide(["auteur"], in: [file.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "ces annotations ne disent pas de qui elles sont",
        en: "these annotations don't say whose they are"),
      at: file.annotatorPlace ?? file.place,
      help: Phrase(
        fr: "la personne qui annote s'y nomme : <auteur role=\"…\">Prénom Nom</auteur>",
        en: "whoever annotates gives their name: <auteur role=\"…\">First name Surname</auteur>"))
  }
}
