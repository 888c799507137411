extension Rule {
  static let unknownElement = Rule(
    "element-inconnu", .error, .document,
    requirement: Phrase(
      fr: "Chaque élément est l'un de ceux que le format connaît",
      en: "Each element is one that the format knows"),
    rationale: Phrase(
      fr: "Ce qu'un élément inconnu contient ne serait lu par personne.",
      en: "What an unknown element holds would be read by nobody."),
    fix: Phrase(
      fr: "Corriger le nom, ou déplacer le texte dans un élément connu.",
      en: "Mend the name, or move the text into a known element."),
    examples: [
      .rejects(replacing: "<role>Je tiens", by: "<remarque>Je débutais.</remarque><role>Je tiens"),
      .rejects(replacing: "<bilan>", by: "<bilan><aquis>Mieux classer.</aquis>"),
      .accepts(
        replacing: "</portfolio>",
        by: #"<extensions><x:note xmlns:x="urn:x">1</x:note></extensions></portfolio>"#),
      .accepts(replacing: "<role>Je tiens", by: "<role>Je débutais. Je tiens").asModel,
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .unknownElement(let name, let parent, let nearest, let expected) = found.fault
    else { return nil }
    let message =
      parent.map {
        Phrase(
          fr: "l'élément <\(name)> est inconnu dans <\($0)>",
          en: "the element <\(name)> is unknown in <\($0)>")
      }
      ?? Phrase(
        fr: "le document commence par <\(name)>", en: "the document begins with <\(name)>")
    let isAnotherFile = parent == nil && nearest == nil
    let help =
      isAnotherFile
      ? .beginning(with: expected)
      : Phrase.insteadOfHTML(name) ?? .suggesting(nearest, among: expected)
    return Finding(message, at: found.place, help: help, mend: found.mend)
  }
}

extension Phrase {
  /// What a document of ours begins with.
  fileprivate static func beginning(with roots: [String]) -> Phrase {
    let roots = roots.map { "<\($0)>" }.joined(separator: ", ")
    return Phrase(
      fr: "vérifiez que c'est le bon fichier : il commencerait par \(roots)",
      en: "make sure this is the right file: it would begin with \(roots)")
  }

  /// What to write instead of an element of HTML's.
  static func insteadOfHTML(_ name: String) -> Phrase? {
    let same = [
      "b": "fort", "strong": "fort", "i": "em", "u": "em", "sup": "exp", "a": "lien",
      "ul": "liste", "ol": "liste", "li": "item", "blockquote": "bloc-citation", "q": "citation",
      "div": "p",
    ]
    if let known = same[name.lowercased()] {
      return Phrase(fr: "écrivez <\(known)>", en: "write <\(known)>")
    }
    switch name.lowercased() {
    case "br", "hr":
      return Phrase(fr: "laissez une ligne vide", en: "leave a blank line")
    case "img", "table", "video", "audio":
      return Phrase(
        fr: "joignez-le comme preuve, et citez-le par <renvoi vers=\"…\">",
        en: "join it as evidence, and cite it with <renvoi vers=\"…\">")
    case "h1", "h2", "h3", "h4", "title", "span", "font":
      return Phrase(fr: "gardez le texte, sans cette balise", en: "keep the text, without that tag")
    default: return nil
    }
  }

  /// What to write instead of an unknown name.
  package static func suggesting(_ nearest: String?, among expected: [String]) -> Phrase? {
    if let nearest {
      return Phrase(fr: "vouliez-vous écrire « \(nearest) » ?", en: "did you mean '\(nearest)'?")
    }
    // A list that nobody would read helps nobody.
    guard (1...40).contains(expected.count) else { return nil }
    let names = expected.joined(separator: ", ")
    return Phrase(fr: "on attend ici : \(names)", en: "expected here: \(names)")
  }
}
