extension Rule {
  static let proposalWithoutReferent = Rule(
    "proposition-sans-referent", .error, .annotations, audience: .everyone,
    requirement: Phrase(
      fr: "Seul un référent ou une référente fait une proposition au jury",
      en: "Only a référent makes a proposal to the jury"),
    rationale: Phrase(
      fr:
        "Le jury prendrait pour une proposition d'évaluation ce qui est un avis : c'est pourquoi elle bloque, bien que le fichier ne soit pas celui de la personne candidate.",
      en:
        "The jury would take an opinion for an evaluator's proposal: that is why it blocks, although the file isn't the candidate's."
    ),
    fix: Phrase(
      fr: "En faire un avis, ou corriger la qualité de la personne qui annote.",
      en: "Make it an opinion, or mend the capacity of whoever annotates."),
    examples: [
      .rejects(annotations: ExampleFolder.proposal(on: "E1.1")),
      .rejects(
        annotations: ExampleFolder.proposal(on: "E1.1"),
        by: #"<auteur role="candidat">Aline Duret</auteur>"#),
      .accepts(
        annotations: ExampleFolder.proposal(on: "E1.1"),
        by: #"<auteur role="referent">Paul Vidal</auteur>"#
      ).asModel,
    ],
    each: { folder in
      let files = folder.ownAnnotationPaths
      return folder.annotations.proposals.filter { files.contains($0.place.file) }
    }
  ) { proposal, _ in
    guard let role = proposal.annotator.role, role != .referent else { return nil }
    return Finding(
      Phrase(
        fr: "cette proposition n'est pas d'un référent",
        en: "this proposal isn't a référent's"),
      at: proposal.place,
      help: Phrase(
        fr: "écrivez un avis (<avis>) : il est lu lui aussi par le jury",
        en: "write an opinion (<avis>): the jury reads it too"))
  }
}
