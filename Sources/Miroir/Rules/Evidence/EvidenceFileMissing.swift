extension Rule {
  static let evidenceFileMissing = Rule(
    "fichier-introuvable", .error, .evidence,
    requirement: Phrase(
      fr: "Une preuve désigne un fichier présent dans le dossier",
      en: "Evidence names a file that is in the folder"),
    rationale: Phrase(
      fr: "Le jury n'examine que ce qu'il peut ouvrir.",
      en: "A jury examines only what it can open."),
    fix: Phrase(
      fr:
        "Copier le fichier dans le dossier, ou corriger son nom : majuscules et accents comptent.",
      en: "Copy the file into the folder, or mend its name: capitals and accents matter."),
    examples: [
      .rejects(file: "preuves/charte.pdf", .absent),
      .rejects(
        replacing: #"fichier="preuves/charte.pdf""#, by: #"fichier="preuves/Charte.PDF""#),
      .rejects(file: "preuves/charte.pdf", .unreadable),
      .accepts(
        replacing: #"fichier="preuves/charte.pdf""#,
        by: #"lien="https://example.org/charte" consulte-le="2026-01-20""#
      )
      .with(.file("preuves/charte.pdf", .absent)),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard let path = evidence.file else { return nil }
    let place = evidence.place.attribute("fichier")
    switch folder.state(of: path) {
    case .absent:
      let present = folder.files.filter(\.isPresent).map(\.path.text)
      // Swift holds composed and decomposed letters for equal, which is what is asked here.
      if present.contains(path.text) {
        return Finding(
          Phrase(
            fr: "le fichier « \(path) » porte ce nom, mais ses accents sont codés autrement",
            en: "the file '\(path)' has that name, but its accents are encoded otherwise"),
          at: place,
          help: Phrase(
            fr: "renommez le fichier sans accent, et écrivez ce nom ici",
            en: "rename the file without accents, and write that name here"))
      }
      return Finding(
        Phrase(
          fr: "le fichier « \(path) » n'est pas dans le dossier",
          en: "the file '\(path)' isn't in the folder"),
        at: place,
        help: .suggesting(present.nearest(to: path.text), among: [])
          ?? Phrase(
            fr: "copiez-le dans le dossier, ou corrigez son nom",
            en: "copy it into the folder, or mend its name"))
    case .unreadable:
      return Finding(
        Phrase(
          fr: "le fichier « \(path) » ne peut pas être ouvert",
          en: "the file '\(path)' can't be opened"),
        at: place,
        help: Phrase(
          fr: "donnez-vous le droit de le lire", en: "give yourself the right to read it"))
    case .present, .outside, .link, .folder, .notRegular: return nil
    }
  }
}

extension FileEntry {
  fileprivate var isPresent: Bool {
    if case .present = state { true } else { false }
  }
}
