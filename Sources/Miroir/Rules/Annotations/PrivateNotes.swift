extension Rule {
  static let privateNotes = Rule(
    "notes-privees-dans-le-dossier", .error, .annotations, audience: .everyone,
    requirement: Phrase(
      fr: "Les notes que quelqu'un garde pour soi ne sont pas dans le dossier du portfolio",
      en: "Notes that somebody keeps to themselves aren't in the portfolio's folder"),
    rationale: Phrase(
      fr:
        "Qui les a écrites ne les destinait ni à la personne candidate, qui lit ce dossier, ni au jury, à qui un dépôt les montrerait : c'est pourquoi ce fichier bloque, bien qu'il ne soit pas celui de la personne candidate.",
      en:
        "Whoever wrote them meant them neither for the candidate, who reads this folder, nor for the jury, whom a deposit would show them: that is why this file blocks, although it isn't the candidate's."
    ),
    fix: Phrase(
      fr:
        "Retirer le fichier du dossier et le rendre à la personne qui l'a écrit. Si elle veut bien qu'il soit lu, c'est à elle de dire qu'il n'est plus privé.",
      en:
        "Take the file out of the folder and give it back to whoever wrote it. If they agree that it be read, it is for them to say that it is no longer private."
    ),
    examples: [
      Example(
        edits: [.annotating(ExampleFolder.remark(), privately: true), .keepingVersion],
        isRejected: true),
      Example(
        edits: [.annotating(ExampleFolder.opinion(on: "E1.2"), privately: true), .keepingVersion],
        isRejected: true),
      .accepts(annotations: ExampleFolder.remark()).asModel,
    ],
    each: { $0.ownAnnotationFiles.filter(\.isPrivate) }
  ) { file, _ in
    Finding(
      Phrase(
        fr: "ces annotations sont des notes que la personne qui les a écrites garde pour elle",
        en: "these annotations are notes that whoever wrote them keeps to themselves"),
      at: file.place.attribute("portee"),
      help: Phrase(
        fr: "retirez ce fichier du dossier, et rendez-le à la personne qui l'a écrit",
        en: "take this file out of the folder, and give it back to whoever wrote it"))
  }
}
