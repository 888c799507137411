extension Rule {
  static let confusableFiles = Rule(
    "fichiers-confondus", .advice, .evidence,
    requirement: Phrase(
      fr: "Deux fichiers de preuves ont des noms que tout ordinateur distingue",
      en: "Two files of evidence have names that any computer tells apart"),
    rationale: Phrase(
      fr:
        "Sur beaucoup d'ordinateurs, Notes.txt et notes.txt sont le même fichier : l'un remplacerait l'autre.",
      en:
        "On many computers, Notes.txt and notes.txt are the same file: one would replace the other."
    ),
    fix: Phrase(fr: "Renommer l'un des deux.", en: "Rename one of them."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/journal.txt""#, by: #"fichier="preuves/Charte.PDF""#
      ).with(.file("preuves/journal.txt", .absent)).with(
        .file("preuves/Charte.PDF", .present(size: 912))),
      .rejects(
        replacing: #"fichier="preuves/journal.txt""#, by: #"fichier="Preuves/charte.pdf""#
      ).with(.file("preuves/journal.txt", .absent)).with(.file("Preuves", .folder)).with(
        .file("Preuves/charte.pdf", .present(size: 912))),
      .accepts(
        replacing: #"fichier="preuves/journal.txt""#, by: #"fichier="preuves/charte.txt""#
      ).with(.file("preuves/journal.txt", .absent)).with(
        .file("preuves/charte.txt", .present(size: 912))),
    ],
    each: { folder in
      // Swift holds composed and decomposed letters for equal, as those computers do.
      (folder.portfolio?.evidence ?? []).repetitions { $0.file?.plain?.text.lowercased() }
    }
  ) { pair, _ in
    guard let path = pair.second.file, let other = pair.first.file, path.plain != other.plain
    else { return nil }
    return Finding(
      Phrase(
        fr: "« \(path) » et « \(other) » portent le même nom pour beaucoup d'ordinateurs",
        en: "'\(path)' and '\(other)' have the same name to many computers"),
      at: pair.second.place.attribute("fichier"),
      help: Phrase(fr: "renommez l'un des deux", en: "rename one of them"),
      related: [(Phrase(fr: "l'autre preuve", en: "the other evidence"), pair.first.place)])
  }
}
