extension Rule {
  static let sharedFile = Rule(
    "fichier-partage", .advice, .evidence, audience: .candidate,
    requirement: Phrase(
      fr: "Deux preuves n'ont pas le même fichier, ni le même lien",
      en: "No two pieces of evidence have the same file, or the same link"),
    rationale: Phrase(
      fr: "Le jury ouvre deux fois la même chose sans savoir ce qui devait différer.",
      en: "The jury opens the same thing twice without knowing what was to differ."),
    fix: Phrase(
      fr: "Décrire une seule preuve et la citer partout où elle sert, ou séparer les fichiers.",
      en: "Describe one piece of evidence and cite it wherever it serves, or separate the files."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/journal.txt""#, by: #"fichier="preuves/charte.pdf""#
      ).with(.file("preuves/journal.txt", .absent)),
      .rejects(
        replacing: #"fichier="preuves/journal.txt""#, by: #"fichier="./preuves//charte.pdf""#
      ).with(.file("preuves/journal.txt", .absent)),
      .accepts(
        replacing: #"fichier="preuves/journal.txt""#, by: #"fichier="preuves/Charte-2.pdf""#
      ).with(.file("preuves/journal.txt", .absent)).with(
        .file("preuves/Charte-2.pdf", .present(size: 48_213))),
    ],
    each: { folder in
      (folder.portfolio?.evidence ?? []).repetitions(of: \.support)
    }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "le fichier ou le lien est celui d'une autre preuve",
        en: "the file or the link is that of other evidence"),
      at: pair.second.place.attribute(pair.second.file == nil ? "lien" : "fichier"),
      help: Phrase(
        fr: "décrivez une seule preuve, et citez-la partout où elle sert",
        en: "describe one piece of evidence, and cite it wherever it serves"),
      related: [(Phrase(fr: "l'autre preuve", en: "the other evidence"), pair.first.place)])
  }
}

extension Evidence {
  /// What it leads to, however it is written.
  fileprivate var support: String? { file?.plain?.text ?? link }
}
