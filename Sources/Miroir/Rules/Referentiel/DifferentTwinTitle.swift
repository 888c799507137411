extension Rule {
  static let differentTwinTitle = Rule(
    "intitule-transversal-different", .error, .referentiel,
    requirement: Phrase(
      fr: "Ce qui partage une clé transversale a le même intitulé partout",
      en: "What shares a transversal key has the same title everywhere"),
    rationale: Phrase(
      fr:
        "La clé dit que c'est la même compétence : ce qu'on y a validé vaut d'un référentiel à l'autre.",
      en:
        "The key says that the competence is the same: what was validated holds from one framework to another."
    ),
    fix: Phrase(
      fr: "Recopier l'intitulé de l'autre référentiel, ou changer de clé.",
      en: "Copy the other framework's title, or change the key."),
    examples: [
      .rejects(
        in: "referentiels/local.xml", replacing: #"<competence code="L1.1""#,
        by: #"<competence code="L1.1" transversal="c2i2:D1.1""#),
      .rejects(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#,
        by: #"<domaine code="L1" transversal="c2i2:D1""#),
      .rejects(
        in: "referentiels/local.xml", replacing: #"<competence code="L1.1""#,
        by: #"<competence code="L1.1" transversal="u:1""#
      ).with(
        .replacement(
          file: "referentiels/exemple.xml", of: #"<competence code="E1.1""#,
          by: #"<competence code="E1.1" transversal="u:1""#)),
      .accepts(
        in: "referentiels/local.xml",
        replacing: #"<competence code="L1.1"><titre>Accueillir</titre>"#,
        by: #"""
          <competence code="L1.1" transversal="c2i2:D2.1"><titre>Elaborer et mettre en oeuvre une \#
          stratégie de recherche d'informations en contexte professionnel.</titre>
          """#),
      .accepts(
        in: "referentiels/local.xml",
        replacing: #"<competence code="L1.1"><titre>Accueillir</titre>"#,
        by:
          #"<competence code="L1.1" transversal="c2i2:D1.1"><titre>Respecter et intégrer la législation relative à la protection des libertés individuelles</titre>"#
      ).asModel,
    ],
    each: { $0.disagreeingTwins }
  ) { twins, _ in
    let (first, second) = twins
    let related = first.isOwn ? [(first.whose, first.part.place)] : []
    return Finding(
      Phrase(
        fr: "l'intitulé de \(second.part.name) n'est pas \(first.whose.fr)",
        en: "the title of \(second.part.name) isn't \(first.whose.en)"),
      at: second.part.place.attribute("transversal"),
      help: Phrase(
        fr: "avec la clé « \(second.key) », l'intitulé est « \(first.part.title ?? "") »",
        en: "with the key '\(second.key)', the title is '\(first.part.title ?? "")'"),
      related: related)
  }
}

extension KeyedPart {
  /// Whose title it is.
  fileprivate var whose: Phrase {
    Phrase(
      fr: "celui de \(part.name) dans « \(referentiel) »",
      en: "that of \(part.name) in '\(referentiel)'")
  }
}

extension PortfolioFolder {
  /// The own parts whose title isn't that of the first part, elsewhere, with the same key.
  fileprivate var disagreeingTwins: [(first: KeyedPart, second: KeyedPart)] {
    keyedParts.filter { $0.part.title?.isEmpty == false }.repetitions { $0.kin }
      .filter { first, second in
        second.isOwn && first.owner != second.owner
          && first.part.title?.folded != second.part.title?.folded
      }
  }
}
