extension Rule {
  static let misplacedText = Rule(
    "texte-mal-place", .error, .document,
    requirement: Phrase(
      fr: "Le texte est dans un bloc qui dit ce qu'il est",
      en: "Text stands in a block that says what it is"),
    rationale: Phrase(
      fr: "Un texte hors de tout bloc ne serait pas lu.",
      en: "Text outside any block wouldn't be read."),
    fix: Phrase(
      fr: "Le placer dans l'un des blocs prévus.", en: "Put it into one of the blocks provided."),
    examples: [
      .rejects(replacing: "<role>Je tiens", by: "C'était en octobre. <role>Je tiens"),
      .rejects(replacing: "<preuves>", by: "<preuves>Voici mes preuves."),
      .accepts(replacing: "<role>Je tiens", by: "<!-- C'était en octobre. --><role>Je tiens"),
      .accepts(replacing: "<role>Je tiens", by: "<role>C'était en octobre. Je tiens").asModel,
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .misplacedText(let parent, let expected) = found.fault else { return nil }
    let names = expected.joined(separator: ", ")
    return Finding(
      Phrase(
        fr: "du texte est écrit directement dans <\(parent)>",
        en: "text is written directly in <\(parent)>"),
      at: found.place,
      help: expected.isEmpty
        ? Phrase(fr: "supprimez-le", en: "delete it")
        : Phrase(
          fr: "placez-le dans l'un de ces éléments : \(names)",
          en: "put it into one of these elements: \(names)"))
  }
}
