extension Rule {
  static let isolatedKey = Rule(
    "cle-transversale-isolee", .advice, .referentiel,
    requirement: Phrase(
      fr: "Une clé transversale est celle d'un autre référentiel aussi",
      en: "A transversal key is another framework's too"),
    rationale: Phrase(
      fr:
        "Elle dit qu'une compétence est la même ailleurs : mal recopiée, elle ferait perdre ce qui est commun.",
      en:
        "It says that a competence is the same elsewhere: miscopied, it would lose what is common."
    ),
    fix: Phrase(
      fr: "Recopier la clé de l'autre référentiel, ou supprimer l'attribut transversal.",
      en: "Copy the other framework's key, or remove the attribute transversal."),
    examples: [
      .rejects(
        in: "referentiels/local.xml", replacing: #"<competence code="L1.1""#,
        by: #"<competence code="L1.1" transversal="c2i2:D9.9""#),
      .rejects(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#,
        by: #"<domaine code="L1" transversal="c2i2:D1.1""#),
      .accepts(
        in: "referentiels/local.xml", replacing: #"<competence code="L1.1""#,
        by: #"<competence code="L1.1" transversal="local:L1.1""#),
      .accepts(
        in: "referentiels/local.xml",
        replacing: #"<competence code="L1.1"><titre>Accueillir</titre>"#,
        by:
          #"<competence code="L1.1" transversal="c2i2:D1.1"><titre>Respecter et intégrer la législation relative à la protection des libertés individuelles</titre>"#
      ).asModel,
    ],
    each: { $0.isolatedKeys }
  ) { isolated, folder in
    guard !folder.mayHideReferentiels else { return nil }
    let key = isolated.keyed.key
    return Finding(
      isolated.keyed.part.kind == .domain
        ? Phrase(
          fr: "aucun domaine d'un autre référentiel n'a la clé « \(key) »",
          en: "no domain of another framework has the key '\(key)'")
        : Phrase(
          fr: "aucune compétence d'un autre référentiel n'a la clé « \(key) »",
          en: "no competence of another framework has the key '\(key)'"),
      at: isolated.keyed.part.place.attribute("transversal"),
      help: .suggesting(isolated.others.nearest(to: key), among: isolated.others)
        ?? Phrase(
          fr: "recopiez la clé de l'autre référentiel, ou supprimez-la",
          en: "copy the other framework's key, or remove it"))
  }
}

extension PortfolioFolder {
  /// The own keys that no other référentiel has, though others have keys of the same family, which
  /// are given.
  fileprivate var isolatedKeys: [(keyed: KeyedPart, others: [String])] {
    Dictionary(grouping: keyedParts, by: \.family).values.flatMap { family in
      Dictionary(grouping: family.filter(\.isOwn), by: \.owner).flatMap { owner, own in
        let others = family.filter { $0.owner != owner }.map(\.key).withoutRepeats
        let shared = Set(others)
        return others.isEmpty
          ? [] : own.filter { !shared.contains($0.key) }.map { (keyed: $0, others: others) }
      }
    }
  }
}
