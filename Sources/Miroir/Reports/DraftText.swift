/// What was begun and what to do next, for a terminal.
public struct DraftText: Sendable {
  let language: Language

  /// Texts are in `language`.
  public init(language: Language) { self.language = language }

  /// What `miroir new` made.
  public func made(_ files: [OutputFile], at folder: String) -> String {
    let lines = files.map { file in
      let isFolder = file.content == .folder
      return "  \(file.path)" + (isFolder ? "/" : "")
    }
    let made = Phrase(
      fr: "Le dossier « \(folder) » est prêt. On y trouve :",
      en: "The folder '\(folder)' is ready. In it:")
    let open = Phrase(
      fr: "Ouvrez portfolio.xml dans un éditeur de texte, et mettez vos fichiers dans preuves/.",
      en: "Open portfolio.xml in a text editor, and put your files into preuves/.")
    return ([text(made)] + lines + ["", text(open)] + next(folder)).joined(separator: "\n") + "\n"
  }

  /// What `miroir new situation` put into the portfolio.
  public func made(_ insertion: SituationInsertion, at path: String) -> String {
    let made = Phrase(
      fr:
        "La situation « \(insertion.situation) » est dans portfolio.xml, ligne \(insertion.line).",
      en: "The situation '\(insertion.situation)' is in portfolio.xml, line \(insertion.line).")
    let then = Phrase(fr: "Ensuite :", en: "Then:")
    return [text(made), "", text(then), "", "  miroir check \(path.shellQuoted)"]
      .joined(separator: "\n") + "\n"
  }

  /// What `miroir reuse` made, and what it left out.
  public func made(_ reuse: PortfolioReuse, at folder: String) -> String {
    let carried = reuse.carryOver.carried.map { carried in
      let address = carried.mobilisation.place.address.map { "\($0)" } ?? ""
      return "  \(address) → \(carried.code)"
    }
    let left =
      reuse.carryOver.left.compactMap { $0.place.address?.text } + reuse.situationsLeft.map(\.text)
      + reuse.evidenceLeft.map(\.text)
    let made = Phrase(
      fr: "Le dossier « \(folder) » est prêt. À réécrire pour ce certificat :",
      en: "The folder '\(folder)' is ready. To be rewritten for this certificate:")
    let dropped = Phrase(
      fr: "Laissé de côté (le premier portfolio garde tout) :",
      en: "Left out (the first portfolio keeps everything):")
    let then = Phrase(fr: "Ensuite :", en: "Then:")
    return
      ([text(made)] + carried
      + (left.isEmpty ? [] : ["", text(dropped)] + left.map { "  \($0)" })
      + ["", text(then), "", "  miroir coverage \(folder.shellQuoted)"])
      .joined(separator: "\n") + "\n"
  }

  private func next(_ folder: String) -> [String] {
    let path = folder.shellQuoted
    let title = text(Phrase(fr: "Un titre", en: "A title"))
    return [
      "", text(Phrase(fr: "Ensuite :", en: "Then:")), "",
      "  miroir check \(path)", "  miroir new situation \(path) --title \"\(title)\"",
      "  miroir coverage \(path)",
    ]
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
}

extension String {
  /// The text as a shell takes it for one word.
  var shellQuoted: String {
    let plain = utf8.allSatisfy { $0.isLetter || $0.isDigit || "/._-".utf8.contains($0) }
    return plain && !isEmpty ? self : "'" + replacing("'", with: #"'\''"#) + "'"
  }
}
