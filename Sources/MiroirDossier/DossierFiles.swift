public import Miroir

extension Dossier {
  /// The reading layout: `dossier.html`, `dossier.json`, and below `preuves/` copies of the evidence,
  /// which must still be what was examined; below `annotations/`, what of each file is for the jury.
  public func files(theme: Theme = .none, in language: Language) -> [OutputFile] {
    let page = DossierPage(self, theme: theme, in: language)
    let html = Templates.builtIn.html(page, in: language, styles: theme.styles)
    return [
      OutputFile(path: "dossier.html", text: html),
      OutputFile(path: "dossier.json", text: json(in: language)),
    ] + annotations.copies.map { OutputFile(path: $0.path, text: $0.text) } + copies
      + [theme.logo].compactMap(\.self)
  }

  /// Each file once, however many pieces of evidence it is.
  private var copies: [OutputFile] {
    var seen: Set<FilePath> = []
    return evidence.compactMap(\.file).filter { seen.insert($0.copy).inserted }.map { file in
      OutputFile(path: file.copy, content: .copy(of: file.path, expecting: file.content.digest))
    }
  }
}

extension Dossier {
  /// What `miroir export` says of what it made.
  public func announcement(
    at folder: String, hasPDF: Bool, in language: Language
  ) -> String {
    let made =
      isDraft
      ? Phrase(
        fr: "Le brouillon « \(folder) » est prêt :", en: "The draft '\(folder)' is ready:")
      : Phrase(fr: "Le dossier « \(folder) » est prêt :", en: "The dossier '\(folder)' is ready:")
    let printed = Phrase(
      fr: "  dossier.pdf   à imprimer ou à archiver", en: "  dossier.pdf   to print or to archive")
    let files = Set(evidence.compactMap(\.file?.copy)).count
    let lines = [
      Phrase(
        fr: "  dossier.html  à ouvrir dans un navigateur",
        en: "  dossier.html  to open in a browser"),
      Phrase(fr: "  dossier.json  les mêmes données", en: "  dossier.json  the same data"),
      Phrase(
        fr: "  preuves/      \(files) \(files < 2 ? "fichier" : "fichiers")",
        en: "  preuves/      \(files) \(files == 1 ? "file" : "files")"),
    ]
    let remarks = annotations.copies.count
    let copied = Phrase(
      fr: "  annotations/  \(remarks) \(remarks < 2 ? "fichier" : "fichiers")",
      en: "  annotations/  \(remarks) \(remarks == 1 ? "file" : "files")")
    let seal = Phrase(
      fr: "Empreinte des sources : \(seal.digest)", en: "Seal of the sources: \(seal.digest)")
    return
      ([made] + (hasPDF ? [printed] : []) + lines + (remarks == 0 ? [] : [copied]) + [
        coverage.summary, seal,
      ])
      .map { $0.text(in: language) + "\n" }.joined()
  }
}
