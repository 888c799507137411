extension Rule {
  static let missingAttribute = Rule(
    "attribut-absent", .error, .document,
    requirement: Phrase(
      fr:
        "Le portfolio nomme son référentiel, chaque preuve et chaque situation a un nom court, chaque mobilisation nomme sa compétence",
      en:
        "The portfolio names its framework, each piece of evidence and situation has a short name, each mobilisation names its competence"
    ),
    rationale: Phrase(
      fr: "Sans ces noms, rien ne peut être relié à rien.",
      en: "Without these names, nothing can be linked to anything."),
    fix: Phrase(fr: "Ajouter l'attribut.", en: "Add the attribute."),
    examples: [
      .rejects(replacing: #"<mobilisation competence="E1.2""#, by: "<mobilisation"),
      .rejects(
        replacing: #"<preuve id="journal" nature"#, by: "<preuve nature"),
      .accepts(replacing: #" id="p-3c91d0""#, by: ""),
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .missingAttribute(let name, let element) = found.fault else { return nil }
    return Finding(
      Phrase(
        fr: "<\(element)> n'a pas d'attribut « \(name) »",
        en: "<\(element)> has no attribute '\(name)'"),
      at: found.place,
      help: Phrase(fr: "ajoutez \(name)=\"…\"", en: "add \(name)=\"…\""))
  }
}
