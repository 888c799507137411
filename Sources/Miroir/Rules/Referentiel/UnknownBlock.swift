extension Rule {
  static let unknownBlock = Rule(
    "bloc-inconnu", .error, .referentiel,
    requirement: Phrase(
      fr: "Le bloc d'un domaine est décrit dans le référentiel",
      en: "A domain's block is described in the framework"),
    rationale: Phrase(
      fr: "On ne saurait pas dans quelle partie du certificat ranger ce domaine.",
      en: "Nobody would know to which part of the certificate the domain belongs."),
    fix: Phrase(
      fr: "Corriger le code, ou décrire le bloc avant les domaines.",
      en: "Mend the code, or describe the block before the domains."),
    examples: [
      .rejects(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#,
        by: #"<bloc code="A"><titre>Aider</titre></bloc><domaine code="L1" bloc="a""#),
      .rejects(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#,
        by: #"<domaine code="L1" bloc="L""#),
      .accepts(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#,
        by: #"<bloc code="A"><titre>Aider</titre></bloc><domaine code="L1" bloc=" A ""#),
    ],
    each: { $0.ownReferentiels.flatMap(\.namedBlocks) }
  ) { named, folder in
    let known = folder.referentiels.whole(named.referentiel).blocks.map(\.code)
    guard !known.contains(named.block), !folder.mayHide(["bloc"], in: [named.referentiel.place])
    else { return nil }
    let names = known.map(\.text)
    return Finding(
      Phrase(
        fr: "« \(named.block) » n'est le code d'aucun bloc",
        en: "'\(named.block)' is the code of no block"),
      at: named.place.attribute("bloc"),
      help: .suggesting(names.nearest(to: named.block.text), among: names)
        ?? Phrase(
          fr: "décrivez-le : <bloc code=\"…\"><titre>…</titre></bloc>",
          en: "describe it: <bloc code=\"…\"><titre>…</titre></bloc>"))
  }
}

extension Referentiel {
  fileprivate var namedBlocks: [(block: CompetenceCode, place: Place, referentiel: Referentiel)] {
    domains.compactMap { domain in domain.block.map { ($0, domain.place, self) } }
  }
}
