extension Rule {
  static let unclosedTag = Rule(
    "balise-non-fermee", .error, .document,
    requirement: Phrase(
      fr: "Chaque balise ouverte est fermée, sous le même nom",
      en: "Each opened tag is closed, under the same name"),
    rationale: Phrase(
      fr: "Sans balise fermante, on ne sait pas où l'élément s'arrête.",
      en: "Without a closing tag, nobody knows where the element stops."),
    fix: Phrase(
      fr: "Ajouter la balise fermante, ou corriger son nom.",
      en: "Add the closing tag, or mend its name."),
    source: "XML 1.0 (W3C), § 3",
    examples: [
      .rejects(replacing: "la coordinatrice décide.</role>", by: "la coordinatrice décide."),
      .rejects(
        replacing: "la coordinatrice décide.</role>", by: "la coordinatrice décide.</rolle>"),
      .rejects(replacing: "Mes notes du premier", by: "Mes notes</em> du premier"),
      .accepts(
        replacing: "<titre>Journal de bord</titre>", by: "<titre\n>Journal de bord</titre >"),
    ],
    each: { $0.faults }
  ) { found, _ in
    switch found.fault {
    case .missingBracket(let name):
      Finding(
        Phrase(
          fr: "il manque « > » à la fin de <\(name)", en: "'>' is missing at the end of <\(name)"),
        at: found.place, help: Phrase(fr: "ajoutez « > »", en: "add '>'"),
        mend: found.mend)
    case .unfinishedMarkup(let opening):
      Finding(
        Phrase(
          fr: "ce qui commence par « \(opening) » n'est pas terminé",
          en: "what begins with '\(opening)' isn't finished"),
        at: found.place, help: .finishing(opening), mend: found.mend)
    case .misnamedOpening(let name, let meant):
      Finding(
        Phrase(
          fr: "<\(name)> est fermée par </\(meant)>", en: "<\(name)> is closed by </\(meant)>"),
        at: found.place, help: Phrase(fr: "écrivez <\(meant)>", en: "write <\(meant)>"),
        mend: found.mend)
    case .unclosedTag(let name):
      Finding(
        Phrase(fr: "la balise <\(name)> n'est pas fermée", en: "the tag <\(name)> isn't closed"),
        at: found.place,
        help: .insteadOfHTML(name)
          ?? Phrase(
            fr: "ajoutez </\(name)> à la fin de l'élément",
            en: "add </\(name)> at the end of the element"))
    case .mismatchedClosing(let name, let expected):
      Finding(
        Phrase(
          fr: "</\(name)> ne ferme pas <\(expected)>", en: "</\(name)> doesn't close <\(expected)>"),
        at: found.place,
        help: Phrase(fr: "écrivez </\(expected)>", en: "write </\(expected)>"), mend: found.mend)
    case .strayClosing(let name):
      Finding(
        Phrase(fr: "</\(name)> ne ferme rien", en: "</\(name)> closes nothing"), at: found.place,
        help: Phrase(
          fr: "supprimez-la, ou ajoutez <\(name)> au début de l'élément",
          en: "delete it, or add <\(name)> at the beginning of the element"))
    default: nil
    }
  }
}

extension Phrase {
  fileprivate static func finishing(_ opening: String) -> Phrase {
    let end = opening.hasPrefix("<?") ? "?>" : opening.hasPrefix("<![") ? "]]>" : "-->"
    return Phrase(fr: "terminez par « \(end) »", en: "finish with '\(end)'")
  }
}
