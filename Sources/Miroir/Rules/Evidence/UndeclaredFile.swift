extension Rule {
  static let undeclaredFile = Rule(
    "fichier-non-declare", .advice, .evidence,
    requirement: Phrase(
      fr: "Chaque fichier de preuves/ est décrit dans le portfolio",
      en: "Each file in preuves/ is described in the portfolio"),
    rationale: Phrase(
      fr: "Un fichier que rien ne décrit ne sera pas montré au jury.",
      en: "A file that nothing describes won't be shown to the jury."),
    fix: Phrase(
      fr: "Le décrire dans <preuves>, ou le retirer du dossier.",
      en: "Describe it in <preuves>, or take it out of the folder."),
    examples: [
      .rejects(file: "preuves/essai.txt", .present(size: 12)),
      .rejects(file: "preuves/2025/essai.txt", .present(size: 12)),
      .accepts(file: "preuves/.DS_Store", .present(size: 6148)),
      .accepts(file: "notes.txt", .present(size: 12)),
      .accepts(file: "preuves/essai.txt", .present(size: 12)).with(
        .replacement(
          file: .portfolio, of: "</preuves>",
          by: ExampleFolder.evidence("essai", file: "preuves/essai.txt") + "</preuves>")
      ).with(
        .replacement(
          file: .portfolio, of: #"preuves="charte journal""#, by: #"preuves="charte journal essai""#
        )
      ).asModel,
    ],
    each: { $0.undeclaredFiles }
  ) { file, folder in
    guard let portfolio = folder.portfolio, !folder.mayBeMeant(file.path) else { return nil }
    return Finding(
      Phrase(
        fr: "le fichier « \(file.path) » n'est décrit nulle part",
        en: "the file '\(file.path)' is described nowhere"),
      at: portfolio.evidencePlace ?? portfolio.place,
      help: Phrase(
        fr: "décrivez-le dans <preuves>, ou retirez-le du dossier",
        en: "describe it in <preuves>, or take it out of the folder"))
  }
}

extension FilePath {
  /// Whether it, plain as it is, is in `preuves/`, and no file that a system leaves there.
  fileprivate var isEvidence: Bool {
    let leftovers = ["Thumbs.db", "desktop.ini"]
    guard text.utf8.starts(with: "preuves/".utf8) else { return false }
    let start = text.utf8.lastIndex(of: UInt8(ascii: "/")) ?? text.startIndex
    let name = Substring(text.utf8[start...].dropFirst())
    return !name.hasPrefix(".") && !leftovers.contains { $0 == name }
  }
}

extension PortfolioFolder {
  /// The files of `preuves/` that no evidence names.
  fileprivate var undeclaredFiles: [FileEntry] {
    let named = Set(portfolio?.evidence.compactMap(\.file?.plain) ?? [])
    return files.filter { file in
      guard case .present = file.state, let path = file.path.plain, path.isEvidence else {
        return false
      }
      return !named.contains(path)
    }
  }

  /// Whether some evidence was most likely meant for this file, or can't be read.
  fileprivate func mayBeMeant(_ path: FilePath) -> Bool {
    guard let portfolio, !mayHideEvidence else { return true }
    return portfolio.evidence.contains { evidence in
      guard let named = evidence.file else { return evidence.link == nil }
      switch state(of: named) {
      case .present, .unreadable: return false
      case .absent: return [path.text].nearest(to: named.text) != nil
      case .folder, .link, .notRegular: return path.text.hasPrefix(named.text)
      case .outside:
        let names = [path, named].map { $0.text.split { "/\\".contains($0) }.last }
        return names[0] == names[1]
      }
    }
  }
}
