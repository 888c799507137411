extension Rule {
  static let identicalFiles = Rule(
    "fichiers-identiques", .advice, .evidence, audience: .candidate,
    requirement: Phrase(
      fr: "Deux preuves n'ont pas le même contenu sous deux noms",
      en: "No two pieces of evidence have the same content under two names"),
    rationale: Phrase(
      fr: "Une copie ne prouve rien de plus que l'original.",
      en: "A copy proves nothing more than the original."),
    fix: Phrase(
      fr:
        "N'en garder qu'une, et la citer partout où elle sert. Ce point n'est vérifié que si les fichiers sont lus, comme le fait miroir export.",
      en:
        "Keep one of them, and cite it wherever it serves. This is verified only where files are read, as miroir export does."
    ),
    examples: [
      .rejects(replacing: "Journal de bord", by: "Journal").with(
        .examined("preuves/charte.pdf", .of("a"))
      )
      .with(.examined("preuves/journal.txt", .of("a"))),
      .rejects(replacing: "Journal de bord", by: "Carnet").with(
        .examined("preuves/journal.txt", .of("b"))
      )
      .with(.examined("preuves/charte.pdf", .of("b"))),
      .accepts(replacing: "Journal de bord", by: "Journal").with(
        .examined("preuves/charte.pdf", .of("a"))
      )
      .with(.examined("preuves/journal.txt", .of("b"))).asModel,
    ],
    each: { folder in
      folder.examinedEvidence.repetitions(of: \.digest)
    }
  ) { pair, _ in
    guard pair.first.path != pair.second.path else { return nil }
    return Finding(
      Phrase(
        fr: "« \(pair.second.path) » et « \(pair.first.path) » ont le même contenu",
        en: "'\(pair.second.path)' and '\(pair.first.path)' have the same content"),
      at: pair.second.place,
      help: Phrase(
        fr: "gardez-en un, et citez cette preuve partout où elle sert",
        en: "keep one, and cite this evidence wherever it serves"),
      related: [(Phrase(fr: "l'autre preuve", en: "the other evidence"), pair.first.place)])
  }
}

extension PortfolioFolder {
  /// The evidence whose file was read.
  fileprivate var examinedEvidence: [(path: FilePath, digest: SHA256Digest, place: Place)] {
    (portfolio?.evidence ?? []).compactMap { evidence in
      guard let file = evidence.file.flatMap({ self.file(at: $0) }), let content = file.content
      else { return nil }
      return (file.path, content.digest, evidence.place.attribute("fichier"))
    }
  }
}
