extension Rule {
  static let missingAlternative = Rule(
    "alternative-absente", .advice, .evidence,
    requirement: Phrase(
      fr: "Une image, un son ou une vidéo a un texte de remplacement",
      en: "An image, a sound or a video has a text that stands for it"),
    rationale: Phrase(
      fr: "Un membre du jury qui ne voit pas ou n'entend pas doit pouvoir examiner la preuve.",
      en: "A member of the jury who can't see or hear must be able to examine the evidence."),
    fix: Phrase(
      fr: "Écrire <alternative> : ce que montre l'image, ou ce qui est dit.",
      en: "Write <alternative>: what the image shows, or what is said."),
    examples: [
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="preuves/charte.PNG""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("preuves/charte.PNG", .present(size: 9))),
      .rejects(
        replacing: #"fichier="preuves/journal.txt""#, by: #"fichier="preuves/journal.mp3""#
      ).with(.file("preuves/journal.txt", .absent)).with(
        .file("preuves/journal.mp3", .present(size: 9))),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="./preuves/charte.pdf""#),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="preuves/charte.PNG""#
      ).with(.file("preuves/charte.pdf", .absent)).with(
        .file("preuves/charte.PNG", .present(size: 9))
      ).with(
        .replacement(
          file: .portfolio, of: "<description>La charte affichée",
          by:
            "<alternative>Quatre règles, une par couleur.</alternative><description>La charte affichée"
        )
      ).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard let kind = evidence.file?.kind, kind.isImage || kind == .recording,
      evidence.alternative == nil, !folder.mayHide(["alternative"], in: [evidence.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "aucun texte ne remplace cette \(kind.isImage ? "image" : "piste")",
        en: "no text stands for this \(kind.isImage ? "image" : "recording")"),
      at: evidence.place,
      help: Phrase(
        fr: "écrivez <alternative> : ce qu'on y voit, ou ce qui y est dit",
        en: "write <alternative>: what is seen, or what is said"))
  }
}
