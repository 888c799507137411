extension Rule {
  static let missingCommentary = Rule(
    "commentaire-absent", .missing, .evidence,
    requirement: Phrase(
      fr: "Une preuve venue d'ailleurs que du cursus est commentée",
      en: "Evidence from outside the curriculum has a commentary"),
    rationale: Phrase(
      fr: "Le jury n'a pas vu cette production se faire : le commentaire la situe.",
      en: "The jury didn't see this being made: the commentary places it."),
    fix: Phrase(
      fr: "Écrire <description> : ce que c'est, d'où cela vient, pourquoi c'est là.",
      en: "Write <description>: what it is, where it comes from, why it is here."),
    examples: [
      .rejects(
        replacing:
          "origine=\"cursus\" fichier=\"preuves/journal.txt\" date=\"2025-11-04\" travail=\"individuel\">\n      <titre>Journal de bord</titre>\n      <description>Mes notes du premier trimestre.</description>",
        by:
          #"origine="hors-cursus" fichier="preuves/journal.txt" date="2025-11-04" travail="individuel"><titre>Journal</titre>"#
      ),
      .rejects(
        replacing:
          "origine=\"cursus\" fichier=\"preuves/charte.pdf\" date=\"2026-01-20\" travail=\"individuel\">\n      <titre>Charte de la boîte partagée</titre>\n      <description>La charte affichée à l'accueil, deux pages.</description>",
        by:
          #"origine="hors-cursus" fichier="preuves/charte.pdf" date="2026-01-20" travail="individuel"><titre>Charte</titre>"#
      ),
      .accepts(
        replacing: #"origine="cursus" fichier="preuves/journal.txt""#,
        by: #"origine="hors-cursus" fichier="preuves/journal.txt""#),
      .accepts(
        replacing:
          "origine=\"cursus\" fichier=\"preuves/journal.txt\" date=\"2025-11-04\" travail=\"individuel\">\n      <titre>Journal de bord</titre>",
        by:
          #"origine="hors-cursus" fichier="preuves/journal.txt" date="2025-11-04" travail="individuel"><titre>Journal</titre>"#
      ).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard evidence.origin == .outsideCurriculum, evidence.description == nil,
      !folder.mayHide(["description"], in: [evidence.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "la preuve vient d'ailleurs que du cursus et n'est pas commentée",
        en: "the evidence comes from outside the curriculum and has no commentary"),
      at: evidence.place,
      help: Phrase(
        fr: "écrivez <description> : ce que c'est, et d'où cela vient",
        en: "write <description>: what it is, and where it comes from"))
  }
}
