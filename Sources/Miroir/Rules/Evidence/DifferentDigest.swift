extension Rule {
  static let differentDigest = Rule(
    "empreinte-differente", .error, .evidence,
    requirement: Phrase(
      fr: "L'empreinte déclarée est celle du fichier", en: "The digest declared is that of the file"
    ),
    rationale: Phrase(
      fr: "L'empreinte promet que le fichier n'a pas changé ; celui-ci a changé.",
      en: "The digest promises that the file hasn't changed; this one has."),
    fix: Phrase(
      fr:
        "Remettre le fichier d'origine, ou supprimer l'attribut empreinte. Ce point n'est vérifié que si les fichiers sont lus, comme le fait miroir export.",
      en:
        "Put the original file back, or remove the attribute empreinte. This is verified only where files are read, as miroir export does."
    ),
    examples: [
      .rejects(replacing: #"fichier="preuves/charte.pdf""#, by: declared("a")).with(charte("b")),
      .rejects(replacing: #"fichier="preuves/charte.pdf""#, by: declared("0")).with(charte("a")),
      .accepts(replacing: #"fichier="preuves/charte.pdf""#, by: declared("a")).with(charte("a"))
        .asModel,
      .accepts(replacing: #"fichier="preuves/charte.pdf""#, by: declared("a")),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard let declared = evidence.digest, let file = evidence.file.flatMap(folder.file),
      let content = file.content, content.digest != declared
    else { return nil }
    return Finding(
      Phrase(
        fr: "l'empreinte n'est pas celle du fichier « \(file.path) »",
        en: "the digest isn't that of the file '\(file.path)'"),
      at: evidence.place.attribute("empreinte"),
      help: Phrase(
        fr: "remettez le fichier d'origine, ou supprimez empreinte=\"…\"",
        en: "put the original file back, or remove empreinte=\"…\""))
  }
}

private func declared(_ digit: Character) -> String {
  "fichier=\"preuves/charte.pdf\" empreinte=\"sha256:\(String(repeating: digit, count: 64))\""
}

private func charte(_ digit: Character) -> Example.Edit {
  .examined("preuves/charte.pdf", .of(digit))
}

extension FileContent {
  /// A made-up content, for examples.
  static func of(_ digit: Character) -> FileContent {
    guard let digest = SHA256Digest(String(repeating: digit, count: 64)) else {
      preconditionFailure("64 digits make a digest")
    }
    return FileContent(digest: digest, mediaType: "application/pdf")
  }
}
