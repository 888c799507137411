extension Rule {
  static let missingQuote = Rule(
    "guillemet-oublie", .error, .document,
    requirement: Phrase(
      fr: "La valeur d'un attribut est entre deux guillemets",
      en: "An attribute's value stands between two quotes"),
    rationale: Phrase(
      fr: "Sans le second guillemet, tout ce qui suit passe pour une partie de la valeur.",
      en: "Without the second quote, all that follows is taken for a part of the value."),
    fix: Phrase(fr: "Ajouter le guillemet qui manque.", en: "Add the quote that is missing."),
    source: "XML 1.0 (W3C), § 2.3",
    examples: [
      .rejects(replacing: #"cadre="engagement" "#, by: #"cadre="engagement "#),
      .rejects(replacing: #"cadre="engagement" "#, by: "cadre=engagement "),
      .accepts(replacing: #"cadre="engagement" "#, by: "cadre = 'engagement'\n  "),
    ],
    each: { $0.faults }
  ) { found, _ in
    if case .extraQuote(let attribute) = found.fault {
      return Finding(
        Phrase(
          fr: "il y a un guillemet de trop dans la valeur de « \(attribute) »",
          en: "there is a quote too many in the value of '\(attribute)'"),
        at: found.place,
        help: Phrase(
          fr: "supprimez-le, ou écrivez « &quot; » à l'intérieur de la valeur",
          en: "delete it, or write '&quot;' within the value"),
        mend: found.mend)
    }
    guard case .missingQuote(let attribute) = found.fault else { return nil }
    return Finding(
      Phrase(
        fr: "il manque un guillemet autour de la valeur de « \(attribute) »",
        en: "a quote is missing around the value of '\(attribute)'"),
      at: found.place,
      help: Phrase(
        fr: "écrivez \(attribute)=\"…\", avec un guillemet de chaque côté",
        en: "write \(attribute)=\"…\", with a quote on each side"),
      mend: found.mend)
  }
}
