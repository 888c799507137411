extension Rule {
  static let evidenceFileOutside = Rule(
    "fichier-hors-du-dossier", .error, .evidence,
    requirement: Phrase(
      fr: "Le fichier d'une preuve est dans le dossier du portfolio",
      en: "The file of a piece of evidence is in the portfolio's folder"),
    rationale: Phrase(
      fr: "Un chemin propre à un ordinateur ne mène nulle part sur un autre.",
      en: "A path of one computer leads nowhere on another."),
    fix: Phrase(
      fr: "Copier le fichier dans preuves/ et écrire son chemin depuis le dossier.",
      en: "Copy the file into preuves/ and write its path from the folder."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="../Documents/charte.pdf""#),
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="C:\Users\aline\charte.pdf""#),
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="file:///home/aline/charte.pdf""#
      ),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="./preuves/charte.pdf""#),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard let path = evidence.file, folder.state(of: path) == .outside else { return nil }
    return Finding(
      Phrase(
        fr: "le chemin du fichier mène hors du dossier",
        en: "the file's path leads out of the folder"),
      at: evidence.place.attribute("fichier"),
      help: Phrase(
        fr: "copiez le fichier dans preuves/ et écrivez fichier=\"preuves/…\"",
        en: "copy the file into preuves/ and write fichier=\"preuves/…\""))
  }
}
