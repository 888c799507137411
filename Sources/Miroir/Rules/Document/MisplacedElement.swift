extension Rule {
  static let misplacedElement = Rule(
    "element-mal-place", .error, .document,
    requirement: Phrase(
      fr: "Chaque élément est là où le format le prévoit",
      en: "Each element stands where the format has it"),
    rationale: Phrase(
      fr: "Un élément mal placé ne serait pas lu, ou le serait pour autre chose.",
      en: "A misplaced element wouldn't be read, or would be taken for something else."),
    fix: Phrase(fr: "Le déplacer à sa place.", en: "Move it to its place."),
    examples: [
      .rejects(replacing: "<role>Je tiens", by: "<savoirs>Le droit.</savoirs><role>Je tiens"),
      .rejects(
        replacing: "</portfolio>", by: "<aides>Une amie a relu.</aides></portfolio>"),
      .rejects(
        replacing: "<role>Je tiens", by: #"<x:note xmlns:x="urn:x">1</x:note><role>Je tiens"#),
      .accepts(
        replacing: "<titre>Journal de bord</titre>",
        by: "<alternative>Des notes.</alternative><titre>Journal de bord</titre>"),
      .accepts(
        replacing: "<analyse>J'ignorais", by: "<savoirs>Le droit.</savoirs><analyse>J'ignorais"
      ).asModel,
    ],
    each: { $0.faults }
  ) { found, _ in
    switch found.fault {
    case .misplacedElement(let name, let parent, let homes):
      Finding(
        Phrase(
          fr: "<\(name)> n'a pas sa place dans <\(parent)>",
          en: "<\(name)> doesn't belong in <\(parent)>"),
        at: found.place, help: .movingInto(homes))
    case .lateElement(let name, let parent, let before):
      Finding(
        Phrase(
          fr: "dans <\(parent)>, <\(name)> vient trop tard",
          en: "in <\(parent)>, <\(name)> comes too late"),
        at: found.place,
        help: Phrase(fr: "placez-le avant <\(before)>", en: "put it before <\(before)>"))
    case .foreignElement(let name, let parent):
      Finding(
        Phrase(
          fr: "<\(name)>, d'un autre espace de noms, n'a pas sa place dans <\(parent)>",
          en: "<\(name)>, from another namespace, doesn't belong in <\(parent)>"),
        at: found.place, help: .movingForeign(outOf: parent))
    default: nil
    }
  }
}

extension Phrase {
  fileprivate static func movingForeign(outOf parent: String) -> Phrase {
    parent == "extensions"
      ? Phrase(
        fr: "donnez-lui un espace de noms à lui : xmlns=\"…\"",
        en: "give it a namespace of its own: xmlns=\"…\"")
      : Phrase(
        fr: "placez-le dans <extensions>, à la fin du document",
        en: "put it in <extensions>, at the end of the document")
  }

  fileprivate static func movingInto(_ homes: [String]) -> Phrase {
    let names = homes.map { "<\($0)>" }
    let last = names.last ?? ""
    guard !names.isEmpty else { return Phrase(fr: "supprimez-le", en: "delete it") }
    guard names.count > 1 else {
      return Phrase(fr: "placez-le dans \(last)", en: "put it in \(last)")
    }
    let others = names.dropLast().joined(separator: ", ")
    return Phrase(
      fr: "placez-le dans \(others) ou \(last)", en: "put it in \(others) or \(last)")
  }
}
