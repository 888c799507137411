extension Rule {
  static let reservedIdentifier = Rule(
    "identifiant-reserve", .error, .document,
    requirement: Phrase(
      fr:
        "Une preuve ou une situation ne porte pas le nom d'une partie du portfolio : portfolio, candidat, aides, droits, presentation, bilan",
      en:
        "No evidence or situation has the name of a part of the portfolio: portfolio, candidat, aides, droits, presentation, bilan"
    ),
    rationale: Phrase(
      fr: "Ces noms désignent déjà des parties du portfolio.",
      en: "These names are already those of parts of the portfolio."),
    fix: Phrase(fr: "Choisir un autre nom court.", en: "Choose another short name."),
    examples: [
      .rejects(replacing: #"<situation id="accueil""#, by: #"<situation id="bilan""#),
      .rejects(
        replacing: #"<situation id="accueil""#, by: #"<situation id="aides""#),
      .accepts(replacing: #"<situation id="accueil""#, by: #"<situation id="bilan-2026""#).asModel,
    ],
    each: { $0.identifiers }
  ) { named, _ in
    guard Identifier.reserved.contains(named.id) else { return nil }
    return Finding(
      Phrase(
        fr: "« \(named.id) » est le nom d'une partie du portfolio",
        en: "'\(named.id)' is the name of a part of the portfolio"),
      at: named.place.attribute("id"),
      help: Phrase(
        fr: "choisissez un autre nom, par exemple « \(named.id)-1 »",
        en: "choose another name, '\(named.id)-1' for example"))
  }
}

extension Identifier {
  /// The names of a portfolio's own parts.
  static let reserved: [Identifier] = [
    "portfolio", "candidat", "aides", "droits", "presentation", "bilan",
  ]
}
