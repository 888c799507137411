extension Rule {
  static let missingCompetences = Rule(
    "competences-absentes", .missing, .referentiel,
    requirement: Phrase(
      fr: "Un référentiel a des domaines, et chaque domaine publié a des compétences",
      en: "A framework has domains, and each published domain has competences"),
    rationale: Phrase(
      fr: "Dans un domaine vide, rien ne peut être validé.",
      en: "In an empty domain, nothing can be validated."),
    fix: Phrase(
      fr:
        "Ajouter les compétences ; si elles n'ont pas été retrouvées, écrire etat=\"non-publie\" dans le domaine.",
      en: "Add the competences; if they couldn't be found, write etat=\"non-publie\" in the domain."
    ),
    examples: [
      .rejects(
        in: "referentiels/local.xml", replacing: "</domaine>",
        by: #"</domaine><domaine code="L2"><titre>Orienter</titre></domaine>"#),
      .rejects(
        in: "referentiels/local.xml", replacing: ExampleFolder.localDomain, by: ""
      ).with(
        .replacement(
          file: "referentiels/local.xml", of: #"sigle="Local" competences="1""#,
          by: #"sigle="Local""#)),
      .accepts(
        in: "referentiels/local.xml", replacing: "</domaine>",
        by: #"</domaine><domaine code="L2" etat="non-publie"><titre>Orienter</titre></domaine>"#
      ).asModel,
    ],
    each: { folder in
      folder.ownReferentiels.filter { !folder.mayLackParts($0) }.flatMap(folder.emptyParts)
    }
  ) { part, folder in
    guard !folder.mayHide(["domaine", "competence"], in: [part.place]) else { return nil }
    return part.kind == .domain
      ? Finding(
        Phrase(
          fr: "le domaine \(part.name) n'a aucune compétence",
          en: "domain \(part.name) has no competence"),
        at: part.place,
        help: Phrase(
          fr: "ajoutez <competence code=\"…\">, ou écrivez etat=\"non-publie\"",
          en: "add <competence code=\"…\">, or write etat=\"non-publie\""))
      : Finding(
        Phrase(fr: "« \(part.name) » n'a aucun domaine", en: "'\(part.name)' has no domain"),
        at: part.place,
        help: Phrase(fr: "ajoutez <domaine code=\"…\">", en: "add <domaine code=\"…\">"))
  }
}

extension PortfolioFolder {
  /// The référentiel, if it has no domain; otherwise its published domains without a competence.
  fileprivate func emptyParts(of own: Referentiel) -> [Referentiel.Part] {
    own.domains.isEmpty
      ? Array(own.parts.prefix(1))
      : own.domains.filter { $0.competences.isEmpty && !mayLackParts($0) }
        .map(Referentiel.Part.init)
  }
}
