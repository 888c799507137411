extension Rule {
  static let emptyFile = Rule(
    "fichier-vide", .missing, .evidence,
    requirement: Phrase(
      fr: "Le fichier d'une preuve contient quelque chose",
      en: "The file of a piece of evidence holds something"),
    rationale: Phrase(
      fr: "Un fichier vide ne montre rien ; c'est souvent une copie interrompue.",
      en: "An empty file shows nothing; often it is a copy that was cut short."),
    fix: Phrase(
      fr: "Copier de nouveau le fichier dans le dossier.",
      en: "Copy the file into the folder again."),
    examples: [
      .rejects(file: "preuves/charte.pdf", .present(size: 0)),
      .rejects(file: "preuves/journal.txt", .present(size: 0)),
      .accepts(file: "preuves/journal.txt", .present(size: 1)),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard let path = evidence.file, folder.state(of: path) == .present(size: 0) else { return nil }
    return Finding(
      Phrase(fr: "le fichier « \(path) » est vide", en: "the file '\(path)' is empty"),
      at: evidence.place.attribute("fichier"),
      help: Phrase(fr: "copiez-le de nouveau", en: "copy it again"))
  }
}
