extension Rule {
  static let missingSource = Rule(
    "source-absente", .missing, .referentiel,
    requirement: Phrase(
      fr: "Un référentiel dit de quel texte il vient",
      en: "A framework says which text it comes from"),
    rationale: Phrase(
      fr: "Sans cela, personne ne peut vérifier qu'il demande ce que le certificat demande.",
      en: "Without it, nobody can verify that it asks for what the certificate asks for."),
    fix: Phrase(
      fr:
        "Écrire <source> : le texte officiel, sa date, et à quel point la transcription est sûre ; sans texte officiel, le dire.",
      en:
        "Write <source>: the official text, its date, and how sure the transcription is; if there is none, say so."
    ),
    examples: [
      .rejects(
        in: "referentiels/local.xml",
        replacing: "<source>Délibération du conseil, 3 mars 2026.</source>",
        by: #"<source surete="verifiee"/>"#),
      .rejects(
        in: "referentiels/local.xml",
        replacing: "<source>Délibération du conseil, 3 mars 2026.</source>", by: ""),
      .accepts(
        in: "referentiels/local.xml",
        replacing: "<source>Délibération du conseil, 3 mars 2026.</source>",
        by: "<source>Aucun texte officiel.</source>"),
    ],
    each: { $0.ownReferentiels }
  ) { referentiel, folder in
    guard referentiel.source?.text.isEmpty ?? true,
      !folder.mayHide(["source"], in: [referentiel.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "« \(referentiel.id) » ne dit pas de quel texte il vient",
        en: "'\(referentiel.id)' doesn't say which text it comes from"),
      at: referentiel.place,
      help: Phrase(fr: "écrivez <source>…</source>", en: "write <source>…</source>"))
  }
}
