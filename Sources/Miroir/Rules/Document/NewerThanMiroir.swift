extension Rule {
  static let newerThanMiroir = Rule(
    "plus-recent-que-miroir", .advice, .document,
    requirement: Phrase(
      fr: "Le document emploie ce que cette version de Miroir connaît",
      en: "The document uses what this version of Miroir knows"),
    rationale: Phrase(
      fr:
        "Ce qu'une version plus récente a ajouté est gardé et montré, mais n'est pas vérifié ici.",
      en: "What a newer version has added is kept and shown, but isn't checked here."),
    fix: Phrase(fr: "Mettre Miroir à jour.", en: "Update Miroir."),
    examples: [
      .rejects(
        replacing: #"version="1.0" xml:lang="fr" id"#,
        by: #"version="1.4" visibilite="tous" xml:lang="fr" id"#),
      .rejects(
        replacing:
          #"version="1.0" xml:lang="fr" id="p-3c91d0" referentiel="exemple" date="2026-05-30">"#,
        by: #"""
          version="2.0" xml:lang="fr" id="p-3c91d0" referentiel="exemple" date="2026-05-30">\#
          <sommaire/>
          """#),
      .accepts(replacing: #"version="1.0" xml:lang="fr" id"#, by: #"version="1.4" id"#),
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .newerName(let name) = found.fault else { return nil }
    return Finding(
      Phrase(
        fr: "« \(name) » appartient à une version plus récente du format",
        en: "'\(name)' belongs to a newer version of the format"),
      at: found.place,
      help: Phrase(
        fr: "mettez Miroir à jour pour le vérifier", en: "update Miroir to have it checked"))
  }
}
