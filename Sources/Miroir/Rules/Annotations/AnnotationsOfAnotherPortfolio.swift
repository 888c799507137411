extension Rule {
  static let annotationsOfAnotherPortfolio = Rule(
    "annotation-d-un-autre-portfolio", .error, .annotations, audience: .everyone,
    requirement: Phrase(
      fr: "Les annotations du dossier portent sur son portfolio",
      en: "The annotations of the folder are about its portfolio"),
    rationale: Phrase(
      fr:
        "Le jury lirait ce qui a été dit d'une autre personne : c'est pourquoi ce fichier bloque, bien qu'il ne soit pas celui de la personne candidate.",
      en:
        "The jury would read what was said of somebody else: that is why this file blocks, although it isn't the candidate's."
    ),
    fix: Phrase(
      fr: "Retirer le fichier du dossier, ou rendre au portfolio l'id qu'il avait.",
      en: "Take the file out of the folder, or give the portfolio back the id that it had."),
    examples: [
      .rejects(annotations: ExampleFolder.opinion(on: "E1.2"), on: "p-00a4f2"),
      .rejects(annotations: ExampleFolder.remark(on: "messagerie"), on: "P-3c91d0"),
      .accepts(annotations: ExampleFolder.opinion(on: "E1.2")).asModel,
    ],
    each: { $0.annotations.files }
  ) { file, folder in
    guard let portfolio = folder.portfolio, file.isAbout(another: portfolio),
      let named = file.portfolio, !folder.mayHideAttribute(["id"], at: portfolio.place)
    else { return nil }
    let place = file.place.attribute("portfolio")
    guard let own = portfolio.id else {
      return Finding(
        Phrase(
          fr: "ces annotations portent sur le portfolio « \(named) », et celui-ci n'a pas d'id",
          en: "these annotations are about the portfolio '\(named)', and this one has no id"),
        at: place,
        help: Phrase(
          fr: "si c'est bien le même, ajoutez id=\"\(named)\" à <portfolio>",
          en: "if it is the same, add id=\"\(named)\" to <portfolio>"))
    }
    return Finding(
      Phrase(
        fr: "ces annotations portent sur le portfolio « \(named) », et celui-ci est « \(own) »",
        en: "these annotations are about the portfolio '\(named)', and this one is '\(own)'"),
      at: place,
      help: Phrase(
        fr: "retirez ce fichier du dossier", en: "take this file out of the folder"))
  }
}
