extension Rule {
  static let missingAnnotatedVersion = Rule(
    "version-annotee-absente", .advice, .annotations,
    requirement: Phrase(
      fr: "La version du portfolio qui a été annotée est dans annotations/versions/",
      en: "The version of the portfolio that was annotated is in annotations/versions/"),
    rationale: Phrase(
      fr:
        "Elle sert à retrouver les passages réécrits depuis. Sans elle, ils sont cherchés par leurs seuls mots.",
      en:
        "It serves to find passages rewritten since. Without it, they are looked for by their words alone."
    ),
    fix: Phrase(
      fr: "La remettre, telle qu'elle était, si elle existe encore.",
      en: "Put it back, as it was, if it still exists."),
    examples: [
      Example(
        edits: [
          .annotating(
            ExampleFolder.remark(
              quoting: ExampleFolder.passage, version: "sha256:" + String(repeating: "a", count: 64)
            ))
        ], isRejected: true),
      Example(
        edits: [
          .annotating(ExampleFolder.remark(quoting: ExampleFolder.passage)),
          .replacement(file: .portfolio, of: "deux pages.", by: "trois pages."),
        ], isRejected: true),
      .accepts(annotations: ExampleFolder.remark(quoting: ExampleFolder.passage)).with(
        .replacement(file: .portfolio, of: "deux pages.", by: "trois pages.")
      ),
      .accepts(annotations: ExampleFolder.remark(quoting: ExampleFolder.passage)).asModel,
    ],
    each: { $0.missingVersions }
  ) { missing, _ in
    Finding(
      Phrase(
        fr: "la version annotée n'est pas dans le dossier",
        en: "the version annotated isn't in the folder"),
      at: missing.place,
      help: Phrase(
        fr: "remettez-la si vous l'avez : \(FilePath(annotatedVersion: missing.version))",
        en: "put it back if you have it: \(FilePath(annotatedVersion: missing.version))"))
  }
}

extension PortfolioFolder {
  /// The versions annotated that aren't there, each with the first annotation that was made in it.
  fileprivate var missingVersions: [(version: SHA256Digest, place: Place)] {
    let threads = ownThreads
    // Without annotations, the digest of the whole portfolio serves nothing.
    guard !threads.isEmpty, let sources = annotationSources else { return [] }
    var met = Set(sources.versions.keys).union([sources.version])
    return threads.map(\.annotation).sorted {
      ($0.place.file, $0.place.offset) < ($1.place.file, $1.place.offset)
    }.compactMap { annotation in
      annotation.anchor.flatMap { anchor in
        met.insert(anchor.versionDigest).inserted
          ? (version: anchor.versionDigest, place: annotation.addressed) : nil
      }
    }
  }
}
