extension Rule {
  static let unrevisedReuse = Rule(
    "reprise-non-reecrite", .missing, .reflection,
    requirement: Phrase(
      fr: "Un texte repris d'un autre certificat a été relu pour celui-ci",
      en: "A text taken over from another certificate was revised for this one"),
    rationale: Phrase(
      fr:
        "La marque posée par « miroir reuse » est encore là : ce texte parle d'un autre contexte.",
      en: "The mark left by 'miroir reuse' is still there: this text is about another context."),
    fix: Phrase(
      fr: "Réécrire le texte qui suit, puis effacer la marque.",
      en: "Rewrite the text that follows, then delete the mark."),
    examples: [
      .rejects(
        replacing: "<presentation>", by: "<!-- \(PortfolioReuse.mark.fr) -->\n  <presentation>"),
      .rejects(replacing: "<bilan>", by: "<!-- \(PortfolioReuse.mark.en) -->\n  <bilan>"),
      .accepts(replacing: "<bilan>", by: "<!-- À réécrire, peut-être. -->\n  <bilan>"),
    ]
      + .registers(
        replacing:
          "Je termine une licence et je travaille le samedi à l'accueil d'une association.",
        nominal: "Licence en cours ; accueil d'une association, le samedi.",
        short: "Je termine une licence. Je travaille le samedi.",
        nonNative:
          "Je suis en licence la dernière année et le samedi je travaille dans accueil d'une association."
      ),
    each: { $0.reuseMarks }
  ) { place, _ in
    Finding(
      Phrase(
        fr: "un texte repris d'un autre certificat reste à réécrire",
        en: "a text taken over from another certificate is still to be rewritten"), at: place,
      help: Phrase(
        fr: "réécrivez-le, puis effacez la marque", en: "rewrite it, then delete the mark"))
  }
}

extension PortfolioFolder {
  /// The texts before which `miroir reuse` left its mark, in either language.
  fileprivate var reuseMarks: [Place] {
    guard let portfolio, let document else { return [] }
    let marks = Language.allCases.map { Array(PortfolioReuse.markComment(in: $0).utf8) }
    let places =
      [portfolio.presentation?.place, portfolio.review?.place].compactMap(\.self)
      + portfolio.mobilisations.map(\.place)
    return places.filter { place in
      marks.contains { document.text.hasComment($0, before: place.offset) }
    }
  }
}
