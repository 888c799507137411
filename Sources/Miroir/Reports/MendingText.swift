/// The report of `miroir fix`, for a terminal: what was changed, how much was mended, and what is left.
///
/// Like the report of `miroir check` it shows markup only, and the characters changed; of a name that
/// isn't shown, it says how it changes.
public struct MendingText: Sendable {
  let language: Language
  let usesColour: Bool
  private let vocabulary: SlipVocabulary

  /// Texts are in `language`; colour says nothing that signs don't.
  public init(language: Language, usesColour: Bool, grammar: Grammar) {
    self.language = language
    self.usesColour = usesColour
    vocabulary = grammar.slipVocabulary
  }

  /// The report on the portfolio at `path`, whose former file has the name `kept` if the mended one
  /// was written.
  public func text(_ mending: Mending, at path: String, keptAs kept: String?) -> String {
    var lines: [String] = []
    if mending.changesAnything {
      lines += diff(mending) + ["", bold(text(.mended(mending.mended.count, kept != nil)))]
      lines += mending.countsByRule.map { rule, count in
        "  \(rule)" + (count > 1 ? " × \(count)" : "")
      }
      lines += [text(kept.map(Phrase.kept) ?? .notWritten)]
    } else {
      lines.append(
        text(
          Phrase(
            fr: "Rien n'est à corriger à coup sûr : le fichier n'a pas changé.",
            en: "Nothing can be mended for certain: the file hasn't changed.")))
    }
    return (lines + rest(mending, path)).joined(separator: "\n") + "\n"
  }

  // MARK: - The difference

  private func diff(_ mending: Mending) -> [String] {
    let file = FilePath.portfolio
    var lines: [String] = []
    if let former = mending.formerEncoding {
      lines += ["\(file)" + text(Phrase(fr: " : ", en: ": ")) + "\(former.name) → UTF-8"]
    }
    let hunks = MendingDiff(mending.text, vocabulary).hunks
    guard !hunks.isEmpty else { return lines }
    lines += [bold("--- \(file)"), bold("+++ \(file)")]
    return lines
      + hunks.flatMap { hunk in
        [coloured(hunk.heading, 36)] + hunk.removed.map { coloured("-" + $0, 31) }
          + hunk.added.map { coloured("+" + $0, 32) }
          + hunk.renamings.map { "  = " + text($0.sentence) }
      }
  }

  // MARK: - What is left

  private func rest(_ mending: Mending, _ path: String) -> [String] {
    let errors = mending.count(.error)
    let missing = mending.count(.missing)
    let counts = [
      errors == 0
        ? nil
        : errors.counted(
          Phrase(fr: "erreur", en: "error"), Phrase(fr: "erreurs", en: "errors"), language),
      missing == 0
        ? nil
        : missing.counted(
          Phrase(fr: "point à compléter", en: "point to complete"),
          Phrase(fr: "points à compléter", en: "points to complete"), language),
    ].compactMap(\.self)
    guard !counts.isEmpty else {
      return [text(Phrase(fr: "Rien ne bloque.", en: "Nothing blocks."))]
    }
    let left = counts.joined(separator: ", ")
    return [
      text(
        Phrase(
          fr: "Il reste à voir vous-même : \(left).", en: "Left for you to look at: \(left).")),
      "", "  miroir check \(path.shellQuoted.printable)",
    ]
  }

  // MARK: - Words and colours

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func coloured(_ text: String, _ colour: Int) -> String {
    usesColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}

extension Phrase {
  fileprivate static func mended(_ count: Int, _ isWritten: Bool) -> Phrase {
    switch (isWritten, count) {
    case (true, 1): Phrase(fr: "1 faute corrigée :", en: "1 fault mended:")
    case (true, _): Phrase(fr: "\(count) fautes corrigées :", en: "\(count) faults mended:")
    case (false, 1): Phrase(fr: "1 faute à corriger :", en: "1 fault to mend:")
    case (false, _): Phrase(fr: "\(count) fautes à corriger :", en: "\(count) faults to mend:")
    }
  }

  fileprivate static func kept(_ name: String) -> Phrase {
    Phrase(
      fr: "L'ancien fichier est gardé à côté, sous le nom \(name).",
      en: "The former file is kept beside it, as \(name).")
  }

  fileprivate static let notWritten = Phrase(
    fr: "C'est un essai : rien n'a été écrit.", en: "This is a trial: nothing was written.")
}

extension Mending {
  /// How many faults were mended for each rule, in the order in which rules first come.
  fileprivate var countsByRule: [(Rule.ID, Int)] {
    mended.withoutRepeats.map { rule in (rule, mended.count { $0 == rule }) }
  }

  fileprivate func count(_ severity: Severity) -> Int { left.count { $0.severity == severity } }
}

extension MendingDiff.Hunk {
  /// `@@ -33 +33 @@`, with the numbers of lines where there are several.
  fileprivate var heading: String {
    func lines(_ first: Int, _ lines: [String]) -> String {
      "\(first)" + (lines.count == 1 ? "" : ",\(lines.count)")
    }
    return "@@ -\(lines(line, removed)) +\(lines(newLine, added)) @@"
  }
}

extension FoundEncoding {
  fileprivate var name: String {
    switch self {
    case .windows1252: "Windows-1252"
    case .utf16: "UTF-16"
    case .utf32: "UTF-32"
    case .declared(let name): name.quotable(as: .code)
    }
  }
}
