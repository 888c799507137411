extension Rule {
  static let evidenceFileNotRegular = Rule(
    "fichier-non-regulier", .error, .evidence,
    requirement: Phrase(
      fr: "Une preuve est un vrai fichier : ni raccourci, ni dossier, ni périphérique",
      en: "Evidence is a real file: no link, folder or device"),
    rationale: Phrase(
      fr: "Un raccourci ne suit pas le portfolio quand on le copie ou le dépose.",
      en: "A link doesn't follow the portfolio when it is copied or deposited."),
    fix: Phrase(
      fr: "Mettre le fichier lui-même dans le dossier.", en: "Put the file itself into the folder."),
    examples: [
      .rejects(file: "preuves/charte.pdf", .link),
      .rejects(file: "preuves/charte.pdf", .notRegular),
      .rejects(replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="preuves""#),
      .accepts(file: "preuves/brouillon.lnk", .link),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard let path = evidence.file else { return nil }
    let place = evidence.place.attribute("fichier")
    switch folder.state(of: path) {
    case .link:
      return Finding(
        Phrase(fr: "« \(path) » est un lien symbolique", en: "'\(path)' is a symbolic link"),
        at: place,
        help: Phrase(
          fr: "remplacez-le par le fichier lui-même", en: "replace it by the file itself"))
    case .folder, .notRegular:
      return Finding(
        Phrase(fr: "« \(path) » n'est pas un fichier", en: "'\(path)' isn't a file"),
        at: place,
        help: Phrase(
          fr: "désignez un fichier ; pour plusieurs, décrivez plusieurs preuves",
          en: "name a file; for several, describe several pieces of evidence"))
    case .absent, .present, .outside, .unreadable: return nil
    }
  }
}
