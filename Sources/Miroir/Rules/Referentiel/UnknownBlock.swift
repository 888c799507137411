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
        by: #"<bloc code="A1"><titre>Aider</titre></bloc><domaine code="L1" bloc="a1""#),
      .rejects(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#,
        by: #"<domaine code="L1" bloc="L""#),
      .accepts(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#,
        by: #"<bloc code="A1"><titre>Aider</titre></bloc><domaine code="L1" bloc="A1""#
      ).asModel,
      .accepts(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#,
        by: #"<bloc code="A1"><titre>Aider</titre></bloc><domaine code="L1" bloc=" A1 ""#),
    ],
    each: { folder in
      folder.ownReferentiels.flatMap { $0.unknownBlocks(in: folder.extent(of: $0)) }
    }
  ) { unknown, folder in
    guard !folder.mayHide(["bloc"], in: [unknown.referentiel]) else { return nil }
    return Finding(
      Phrase(
        fr: "« \(unknown.block) » n'est le code d'aucun bloc",
        en: "no block has the code '\(unknown.block)'"),
      at: unknown.domain.attribute("bloc"),
      help: .suggesting(unknown.known.nearest(to: unknown.block.text), among: unknown.known)
        ?? Phrase(
          fr: "décrivez-le : <bloc code=\"…\"><titre>…</titre></bloc>",
          en: "describe it: <bloc code=\"…\"><titre>…</titre></bloc>"))
  }
}

/// A block that a domain names and nothing describes.
private struct NamedBlock {
  var block: CompetenceCode
  /// The domain's place.
  var domain: Place
  /// The référentiel's place.
  var referentiel: Place
  /// The codes of the blocks that are described.
  var known: [String]
}

extension Referentiel {
  fileprivate func unknownBlocks(in extent: Referentiel) -> [NamedBlock] {
    let known = extent.blocks.map(\.code.text)
    let codes = Set(extent.blocks.map(\.code))
    return domains.compactMap { domain in
      guard let block = domain.block, !codes.contains(block) else { return nil }
      return NamedBlock(block: block, domain: domain.place, referentiel: place, known: known)
    }
  }
}
