extension Rule {
  static let reservedFile = Rule(
    "fichier-reserve", .error, .evidence,
    requirement: Phrase(
      fr: "Une preuve n'est ni le portfolio ni un fichier de travail",
      en: "Evidence is neither the portfolio nor a working file"),
    rationale: Phrase(
      fr:
        "Les remarques, les référentiels, les réglages et le portfolio ont leur place, dans un dépôt aussi : une preuve s'y confondrait avec eux.",
      en:
        "Remarks, frameworks, settings and the portfolio have their own place, in a deposit too: evidence there would be taken for them."
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
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="theme/mentions.txt""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("theme/mentions.txt", .present(size: 9))),
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="regles/session.toml""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("regles/session.toml", .present(size: 9))),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"fichier="preuves/annotations/charte.pdf""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("preuves/annotations/charte.pdf", .present(size: 9))),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard let path = evidence.file, let plain = path.plain?.text,
      reservedFiles.contains(plain)
        || reservedFolders.contains(where: { plain.utf8.starts(with: $0.utf8) })
    else { return nil }
    return Finding(
      Phrase(
        fr: "« \(path) » n'est pas un fichier de preuve", en: "'\(path)' is no file of evidence"),
      at: evidence.place.attribute("fichier"),
      help: Phrase(fr: "mettez la preuve dans preuves/", en: "put the evidence into preuves/"))
  }
}

/// What a deposit or an export holds besides the evidence, which is told from it by these names.
private let reservedFolders = [
  "annotations/", "guidage/", "referentiels/", GivenDocument.folder, Theme.folder,
]
private let reservedFiles = [
  FilePath.portfolio, .dismissals, .settings, .journal,
].map(\.text)
