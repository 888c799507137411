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
      "**\(prose(rule.requirement)).** " + "*\(text(rule.severity.label))*, "
        + text(rule.audience.label), "", prose(rule.rationale), "",
      "**\(text(Self.fixLabel))** " + prose(rule.fix), "",
    ]
    if isMendable { lines += [text(Self.mended), ""] }
    if let source = rule.source { lines += ["**\(text(Self.sourceLabel))** \(source)", ""] }
    lines +=
      ["```xml"] + excerpt + [
        "```", "", "> " + message.map(\.escapedTags).joined(separator: " — "), "",
      ]
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

  /// A text in Markdown, whose tags are shown rather than taken for HTML.
  private func prose(_ phrase: Phrase) -> String { text(phrase).escapedTags }

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

  /// The lines that the example changes, as they are once mended.
  package var model: [String] { lines(\.model) }

  /// The lines that the example changes, as they are with the fault.
  package var excerpt: [String] { lines(\.fault) }

  private func lines(_ part: KeyPath<ShownExample, [String]>) -> [String] {
    guard let shown = ShownExample(of: rule, in: language) else { return [] }
    let lines = shown[keyPath: part]
    return lines.isEmpty ? ["<!-- \(text(Self.nothing)) -->"] : lines
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

extension String {
  /// Markdown takes both for HTML's.
  fileprivate var escapedTags: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
