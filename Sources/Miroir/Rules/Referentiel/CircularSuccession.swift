extension Rule {
  static let circularSuccession = Rule(
    "remplacement-en-boucle", .error, .referentiel,
    requirement: Phrase(
      fr: "Un référentiel ne se remplace pas lui-même, ni par l'intermédiaire d'autres",
      en: "A framework doesn't supersede itself, not even by way of others"),
    rationale: Phrase(
      fr: "On ne saurait pas lequel est le plus récent.",
      en: "Nobody would know which is the latest."),
    fix: Phrase(
      fr: "Supprimer <remplace> dans le plus ancien.", en: "Remove <remplace> from the oldest."),
    examples: [
      .rejects(
        in: "referentiels/local.xml", replacing: "</source>",
        by: #"</source><remplace referentiel="local"/>"#),
      .rejects(
        in: "referentiels/local.xml", replacing: "</source>",
        by: #"</source><remplace referentiel="exemple"/>"#
      ).with(
        .replacement(
          file: "referentiels/exemple.xml", of: "</source>",
          by: #"</source><remplace referentiel="local"/>"#)),
      .accepts(
        in: "referentiels/local.xml", replacing: "</source>",
        by: #"</source><remplace referentiel="exemple"/>"#),
    ],
    each: { $0.circularSuccessions }
  ) { circle, _ in
    guard let first = circle.first, let place = first.supersedesPlace else { return nil }
    let others = circle.dropFirst()
    let names = others.map(\.id.text).joined(separator: ", ")
    return Finding(
      others.isEmpty
        ? Phrase(
          fr: "« \(first.id) » se remplace lui-même", en: "'\(first.id)' supersedes itself")
        : Phrase(
          fr: "« \(first.id) » se remplace lui-même, en passant par \(names)",
          en: "'\(first.id)' supersedes itself, by way of \(names)"),
      at: place.attribute("referentiel"),
      help: Phrase(
        fr: "supprimez <remplace> dans le plus ancien", en: "remove <remplace> from the oldest"),
      related: others.compactMap(\.supersedesPlace).map {
        (Phrase(fr: "un autre maillon", en: "another link"), $0.attribute("referentiel"))
      })
  }
}

extension PortfolioFolder {
  /// The own référentiels that supersede one another in a circle, each circle once.
  fileprivate var circularSuccessions: [[Referentiel]] {
    let own = Dictionary(ownReferentiels.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<Identifier> = []
    return ownReferentiels.compactMap { referentiel in
      var path: [Referentiel] = []
      var next: Referentiel? = referentiel
      while let current = next, seen.insert(current.id).inserted {
        path.append(current)
        next = current.supersedes.flatMap { own[$0] }
      }
      guard let last = next, let start = path.firstIndex(where: { $0.id == last.id }) else {
        return nil
      }
      return Array(path[start...])
    }
  }
}
