extension Rule {
  static let uselessComplement = Rule(
    "complement-sans-objet", .error, .referentiel,
    requirement: Phrase(
      fr: "Un fichier qui complète un référentiel en nomme un qui est lacunaire",
      en: "A file that completes a framework names an incomplete one"),
    rationale: Phrase(
      fr:
        "Ce qu'un certificat demande ne se change pas : seul se complète ce qui n'a pas été retrouvé.",
      en:
        "What a certificate asks for isn't to be changed: only what couldn't be found may be completed."
    ),
    fix: Phrase(
      fr: "Corriger le nom, ou supprimer l'attribut complete.",
      en: "Mend the name, or remove the attribute complete."),
    examples: [
      .rejects(
        in: "referentiels/local.xml", replacing: #"sigle="Local" competences="1""#,
        by: #"sigle="Local" complete="c2i2forcom-2031""#),
      .rejects(
        in: "referentiels/local.xml", replacing: #"sigle="Local" competences="1""#,
        by: #"sigle="Local" complete="c2i2ms-2011""#),
      .rejects(
        in: "referentiels/local.xml", replacing: #"sigle="Local" competences="1""#,
        by: #"sigle="Local" complete="local""#),
      .accepts(
        in: "referentiels/local.xml", replacing: #"sigle="Local" competences="1""#,
        by: #"sigle="Local" complete="c2i2forcom-2013""#
      ).asModel,
    ],
    each: { $0.ownReferentiels }
  ) { complement, folder in
    guard let named = complement.completes else { return nil }
    let base = folder.referentiels.base(of: complement)
    guard base?.isIncomplete != true, base != nil || !folder.mayHideReferentiels else { return nil }
    let known = folder.referentiels.incomplete.map(\.text)
    return Finding(
      base == nil
        ? Phrase(
          fr: "« \(named) » n'est le nom d'aucun référentiel à compléter",
          en: "no framework to complete is called '\(named)'")
        : Phrase(fr: "« \(named) » est déjà complet", en: "'\(named)' is complete already"),
      at: complement.place.attribute("complete"),
      help: .suggesting(known.nearest(to: named.text), among: known))
  }
}

extension ReferentielsAtHand {
  /// The names of those that may be completed.
  fileprivate var incomplete: [Identifier] {
    identifiers.filter { base(named: $0)?.isIncomplete == true }
  }
}
