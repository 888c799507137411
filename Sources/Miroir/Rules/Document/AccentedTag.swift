extension Rule {
  static let accentedTag = Rule(
    "balise-accentuee", .error, .document,
    requirement: Phrase(
      fr: "Les noms des balises s'écrivent sans accent",
      en: "Tag names are written without accents"),
    rationale: Phrase(
      fr: "Pour un logiciel, « rôle » et « role » sont deux noms différents.",
      en: "To software, 'rôle' and 'role' are two different names."),
    fix: Phrase(
      fr: "Écrire le nom sans accent, dans la balise ouvrante et dans la fermante.",
      en: "Write the name without accents, in the opening tag and in the closing one."),
    examples: [
      .rejects(
        replacing: "<role>Je tiens l'accueil le samedi ; la coordinatrice décide.</role>",
        by: "<rôle>Je tiens l'accueil le samedi ; la coordinatrice décide.</rôle>"),
      .rejects(replacing: "<role>", by: "<rôle>"),
      .accepts(replacing: "<role>Je tiens", by: "<role>Mon rôle : je tiens"),
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .accentedName(let name, let known) = found.fault else { return nil }
    return Finding(
      Phrase(
        fr: "la balise « \(name) » s'écrit sans accent",
        en: "the tag '\(name)' is written without accents"),
      at: found.place, help: Phrase(fr: "écrivez « \(known) »", en: "write '\(known)'"),
      mend: found.mend)
  }
}
