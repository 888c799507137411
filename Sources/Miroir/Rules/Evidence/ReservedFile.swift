extension Rule {
  static let reservedFile = Rule(
    "fichier-reserve", .error, .evidence,
    requirement: Phrase(
      fr: "Une preuve n'est ni le portfolio ni un fichier de travail",
      en: "Evidence is neither the portfolio nor a working file"),
    rationale: Phrase(
      fr:
        "Les remarques, les référentiels et le portfolio ont leur place ; comme preuves, ils seraient copiés pour le jury.",
      en:
        "Remarks, frameworks and the portfolio have their own place; as evidence, they would be copied for the jury."
    ),
    fix: Phrase(
      fr: "Mettre la preuve dans preuves/ ; une remarque reçue n'en est pas une.",
      en: "Put the evidence into preuves/; a remark received isn't one."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="annotations/tutrice.txt""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("annotations/tutrice.txt", .present(size: 9))),
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="./guidage/questions.txt""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("guidage/questions.txt", .present(size: 9))
      ).with(.file("guidage", .folder)),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"fichier="preuves/annotations/charte.pdf""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("preuves/annotations/charte.pdf", .present(size: 9))),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard let path = evidence.file, let plain = path.plain?.text,
      reservedFiles.contains(plain) || reservedFolders.contains(where: plain.hasPrefix)
    else { return nil }
    return Finding(
      Phrase(
        fr: "« \(path) » n'est pas un fichier de preuve", en: "'\(path)' is no file of evidence"),
      at: evidence.place.attribute("fichier"),
      help: Phrase(fr: "mettez la preuve dans preuves/", en: "put the evidence into preuves/"))
  }
}

private let reservedFolders = ["annotations/", "guidage/", "referentiels/"]
private let reservedFiles = [FilePath.portfolio.text, FilePath.dismissals.text]
