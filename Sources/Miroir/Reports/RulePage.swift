/// What a rule asks for and why, with an example of what it says.
///
/// `miroir explain` and `docs/rules.md` are made from it, and it from the rule alone.
public struct RulePage: Sendable {
  /// The rule.
  public var rule: Rule
  let guidance: Guidance
  let language: Language
  let diagnose: @Sendable (ExampleFolder) -> [Diagnostic]

  /// - Parameters:
  ///   - rule: The rule.
  ///   - guidance: The questions that help with a missing block.
  ///   - language: The language of the texts.
  ///   - diagnose: What Miroir has to say of an example folder.
  public init(
    rule: Rule, guidance: Guidance, language: Language,
    diagnose: @escaping @Sendable (ExampleFolder) -> [Diagnostic]
  ) {
    self.rule = rule
    self.guidance = guidance
    self.language = language
    self.diagnose = diagnose
  }

  /// The page in Markdown, under a heading of level 3.
  public var markdown: String {
    var lines = [
      "### \(rule.id)", "",
      "**\(text(rule.requirement)).** " + "*\(text(rule.severity.label))*, "
        + text(rule.audience.label), "", text(rule.rationale), "",
      "**\(text(Self.fixLabel))** " + text(rule.fix), "",
    ]
    if isMendable { lines += [text(Self.mended), ""] }
    if let source = rule.source { lines += ["**\(text(Self.sourceLabel))** \(source)", ""] }
    lines += ["```xml"] + excerpt + ["```", "", "> " + message.joined(separator: " — "), ""]
    if !model.isEmpty {
      lines += ["**\(text(Self.modelLabel))**", "", "```xml"] + model + ["```", ""]
    }
    for help in help {
      lines += ["**\(text(help.heading))**", ""]
      lines += help.questions(in: language).map { "- " + $0 } + [""]
      lines += help.remarks(in: language).flatMap { [$0, ""] }
    }
    return lines.joined(separator: "\n")
  }

  /// The page for a terminal.
  public var plainText: String {
    var lines = [
      "\(text(rule.severity.label))[\(rule.id)]", "", text(rule.requirement) + ".",
      text(rule.rationale), "", text(Self.fixLabel) + " " + text(rule.fix),
    ]
    if isMendable { lines += [text(Self.mended)] }
    lines += ["", text(Phrase(fr: "Exemple :", en: "Example:")), ""]
    lines += excerpt.map { "  " + $0 } + [""] + message.map { "  → " + $0 }
    if !model.isEmpty { lines += ["", text(Self.modelLabel), ""] + model.map { "  " + $0 } }
    if let source = rule.source { lines += ["", text(Self.sourceLabel) + " " + source] }
    lines += help.flatMap { [""] + $0.lines(in: language) }
    return lines.joined(separator: "\n") + "\n"
  }

  package static let fixLabel = Phrase(fr: "Que faire :", en: "What to do:")
  package static let modelLabel = Phrase(fr: "Ce qui convient :", en: "What is right:")
  package static let sourceLabel = Phrase(fr: "Source :", en: "Source:")

  /// The questions that help with what is missing.
  package var help: [BlockGuidance] { rule.blocks.compactMap(guidance.block) }

  private static let nothing = Phrase(fr: "rien à cet endroit", en: "nothing here")
  private static let mended = Phrase(
    fr: "Quand la correction est certaine, « miroir fix » s'en charge.",
    en: "Where the mend is certain, 'miroir fix' takes care of it.")

  /// Whether one of the examples can be mended.
  private var isMendable: Bool {
    rule.examples.contains { example in
      example.isRejected
        && diagnose(.base.applying(example)).contains { $0.rule == rule.id && $0.isMendable }
    }
  }

  // MARK: - The example

  private var example: Example? { rule.examples.first(where: \.isRejected) }

  /// The edit that is shown, and the folder before it: the first one, or the last one of a session's.
  private var shown: (edit: Example.Edit, before: ExampleFolder)? {
    guard let edits = example?.edits, let first = edits.first else { return nil }
    guard case .bytes(.session, _) = first, let last = edits.last else { return (first, .base) }
    return (last, edits.dropLast().reduce(.base) { $0.applying($1) })
  }

  /// The lines that the example changes, as they are without the fault: nothing where the example
  /// changes something other than a piece of a document.
  package var model: [String] {
    guard case .replacement(let file, let piece, _) = shown?.edit else { return [] }
    return lines(of: file, changed: piece, piece)
  }

  /// The lines that the example changes, as they are once changed.
  package var excerpt: [String] {
    switch shown?.edit {
    case .replacement(let file, let piece, let other):
      let lines = lines(of: file, changed: piece, other)
      return lines.isEmpty ? ["<!-- \(text(Self.nothing)) -->"] : lines
    case .bytes(let file, let bytes)
    where file == .dismissals || file.isAnnotations || file.isEvaluation:
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    case .bytes(_, let bytes) where bytes.isEmpty:
      return [text(Phrase(fr: "(un fichier vide)", en: "(an empty file)"))]
    case .bytes:
      return [
        text(
          Phrase(
            fr: "(le même fichier, enregistré autrement)", en: "(the same file, saved otherwise)"))
      ]
    case .file(let path, let state): return ["<!-- \(path) : \(text(state.label)) -->"]
    case .examined(let path, let content):
      return ["<!-- \(path) : \(content.digest.prefixed) -->"]
    case nil: return []
    }
  }

  private func lines(of file: FilePath, changed piece: String, _ other: String) -> [String] {
    let before = shown?.before ?? .base
    let base = String(decoding: before.bytes(of: file), as: UTF8.self)
    guard let range = base.firstRange(of: piece) else { return [] }
    let start = base[..<range.lowerBound].lastIndex(of: "\n").map(base.index(after:))
    let end = base[range.upperBound...].firstIndex(of: "\n")
    let changed =
      base[(start ?? base.startIndex)..<range.lowerBound] + other
      + base[range.upperBound..<(end ?? base.endIndex)]
    return changed.split(separator: "\n").map { String($0.drop { $0 == " " }) }
      .filter { !$0.isEmpty }
  }

  /// What the rule says of the example, and what to do.
  package var message: [String] {
    guard let example,
      let diagnostic = diagnose(.base.applying(example)).first(where: { $0.rule == rule.id })
    else { return [] }
    let help = diagnostic.help.map { [text(Phrase(fr: "aide : ", en: "help: ")) + text($0)] }
    return [text(diagnostic.message)] + (help ?? [])
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
}

extension RulePage {
  /// What the page of all the rules is called.
  package static let title = Phrase(fr: "Les règles de Miroir", en: "Miroir's rules")

  /// How to read the page of all the rules.
  package static let introduction = Phrase(
    fr: """
      Cette page est tirée des règles elles-mêmes. Une erreur se corrige ; un point à compléter \
      ne bloque que la version finale ; un conseil ne bloque jamais.
      """,
    en: """
      This page is made from the rules themselves. An error is to be mended; a point to complete \
      blocks the final version only; advice never blocks.
      """)

  /// The page of all the rules, by family.
  public static func all(
    in language: Language, guidance: Guidance,
    diagnose: @escaping @Sendable (ExampleFolder) -> [Diagnostic]
  ) -> String {
    var parts = ["# " + title.text(in: language), introduction.text(in: language)]
    for family in Family.allCases {
      parts.append("## " + family.title.text(in: language))
      parts += Rule.all.filter { $0.family == family }.map {
        RulePage(rule: $0, guidance: guidance, language: language, diagnose: diagnose).markdown
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension Audience {
  /// Who may read, in words.
  public var label: Phrase {
    switch self {
    case .everyone:
      Phrase(
        fr: "visible de qui peut lire le portfolio", en: "shown to whoever may read the portfolio")
    case .candidate:
      Phrase(fr: "visible de la personne candidate seule", en: "shown to the candidate alone")
    }
  }
}

extension FileEntry.State {
  fileprivate var label: Phrase {
    switch self {
    case .absent: Phrase(fr: "absent", en: "absent")
    case .present: Phrase(fr: "présent", en: "present")
    case .outside: Phrase(fr: "hors du dossier", en: "outside the folder")
    case .link: Phrase(fr: "un lien symbolique", en: "a symbolic link")
    case .folder: Phrase(fr: "un dossier", en: "a folder")
    case .notRegular: Phrase(fr: "un tube ou un périphérique", en: "a pipe or a device")
    case .unreadable: Phrase(fr: "impossible à lire", en: "unreadable")
    }
  }
}
