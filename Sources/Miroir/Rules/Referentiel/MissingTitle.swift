extension Rule {
  static let missingTitle = Rule(
    "intitule-absent", .missing, .referentiel,
    requirement: Phrase(
      fr: "Un référentiel, ses blocs, ses domaines publiés et ses compétences ont un intitulé",
      en: "A framework, its blocks, its published domains and its competences have a title"),
    rationale: Phrase(
      fr: "Un code seul ne dit à personne ce qui est attendu.",
      en: "A code alone tells nobody what is expected."),
    fix: Phrase(
      fr: "Recopier l'intitulé du texte officiel dans <titre>.",
      en: "Copy the official text's title into <titre>."),
    examples: [
      .rejects(in: "referentiels/local.xml", replacing: "<titre>Accueillir</titre>", by: ""),
      .rejects(
        in: "referentiels/local.xml", replacing: "<titre>Un référentiel d'établissement</titre>",
        by: "<titre> </titre>"),
      .rejects(
        in: "referentiels/local.xml", replacing: "</regle>", by: #"</regle><bloc code="A"/>"#),
      .accepts(
        in: "referentiels/local.xml", replacing: "</domaine>",
        by: #"</domaine><domaine code="L2" etat="non-publie"/>"#),
      .accepts(
        in: "referentiels/local.xml", replacing: "<titre>Accueillir</titre>",
        by: "<titre><![CDATA[Accueillir]]></titre>"),
    ],
    each: { folder in folder.ownReferentiels.flatMap(folder.titledParts) }
  ) { part, folder in
    guard part.title?.isEmpty == true, !folder.mayHide(["titre"], in: [part.place])
    else { return nil }
    return Finding(
      Phrase(fr: "« \(part.name) » n'a pas d'intitulé", en: "'\(part.name)' has no title"),
      at: part.place,
      help: Phrase(fr: "ajoutez <titre>…</titre>", en: "add <titre>…</titre>"))
  }
}

extension PortfolioFolder {
  /// The parts that should have a title: all that have one, but for what couldn't be found and for
  /// the whole of a complement, whose title is that of what it completes.
  fileprivate func titledParts(of own: Referentiel) -> [Referentiel.Part] {
    let unpublished = Set(own.domains.filter(mayLackParts).map(\.place))
    let isIncomplete = mayLackParts(own)
    return own.parts.filter { part in
      part.kind == .referentiel
        ? own.completes == nil : !isIncomplete && !unpublished.contains(part.place)
    }
  }
}
