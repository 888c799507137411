extension Rule {
  static let annotationWithoutTarget = Rule(
    "annotation-sans-cible", .advice, .annotations,
    requirement: Phrase(
      fr: "L'adresse d'une annotation est celle d'une place du portfolio",
      en: "An annotation's address is that of a place in the portfolio"),
    rationale: Phrase(
      fr:
        "Une remarque à une adresse qui n'a jamais existé ne serait montrée à côté de rien. Elle est gardée, et ne bloque pas : le fichier n'est pas celui de la personne candidate.",
      en:
        "A remark at an address that never was would be shown beside nothing. It is kept, and doesn't block: the file isn't the candidate's."
    ),
    fix: Phrase(
      fr: "Demander à la personne qui annote de corriger l'adresse.",
      en: "Ask whoever annotates to mend the address."),
    examples: [
      .rejects(annotations: ExampleFolder.remark(on: "acceuil/contexte")),
      .rejects(
        annotations: ExampleFolder.remark(
          on: "acceuil/contexte", quoting: ExampleFolder.lostPassage)),
      .accepts(annotations: ExampleFolder.remark(on: "accueil/E1.1")),
      .accepts(
        annotations: ExampleFolder.remark(
          on: "acceuil/contexte", quoting: ExampleFolder.passage)
      ),
      .accepts(annotations: ExampleFolder.remark()).asModel,
    ],
    each: { $0.lostThreads.filter { !$0.wasThere }.map(\.annotation) }
  ) { annotation, folder in
    let known = folder.portfolio.flatMap { folder.annotationSources?.text(of: $0) }?.blocks ?? []
    return Finding(
      Phrase(
        fr: "rien n'est écrit à l'adresse « \(annotation.target.quotable) »",
        en: "nothing is written at the address '\(annotation.target.quotable)'"),
      at: annotation.addressed,
      help: .suggesting(known.map(\.address.text).nearest(to: annotation.target.text), among: [])
        ?? Phrase(
          fr: "« miroir check » donne les adresses entre parenthèses",
          en: "'miroir check' gives addresses between parentheses"))
  }
}
