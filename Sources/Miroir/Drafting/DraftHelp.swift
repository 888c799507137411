/// What a draft's comments are made from.
public struct DraftHelp: Sendable {
  /// The questions.
  public var guidance: Guidance
  /// What the elements are, and which words their attributes take.
  public var grammar: Grammar
  /// The language of the comments.
  public var language: Language
  /// The codes of the competences that may be mobilised, if they are known.
  var codes: [CompetenceCode] = []

  /// Joins the parts.
  public init(guidance: Guidance, grammar: Grammar, language: Language) {
    self.guidance = guidance
    self.grammar = grammar
    self.language = language
  }

  /// How a date is written.
  static let dateForms = Phrase(fr: "AAAA-MM-JJ ou AAAA-MM", en: "YYYY-MM-DD or YYYY-MM")

  func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  func paragraph(_ phrase: Phrase) -> DraftNote { .paragraph(text(phrase)) }

  /// What the schema says of an element.
  func documentation(of element: String) -> DraftNote {
    .paragraph(grammar.elements[element].map { text($0.annotation.documentation) } ?? "")
  }

  /// The words that an attribute takes.
  func words(_ element: String, _ attribute: String) -> String {
    let type = grammar.elements[element]?.attribute(named: attribute)?.type
    guard case .oneOf(let words)? = type else { return "" }
    return words.joined(separator: ", ")
  }

  /// The questions and remarks for a block, one below the other.
  func questions(for block: GuidedBlock) -> [DraftNote] {
    guard let help = guidance.block(block) else { return [] }
    return help.questions(in: language).map(DraftNote.question)
      + help.remarks(in: language).map(DraftNote.paragraph)
  }

  /// The same, under a heading.
  func headed(_ block: GuidedBlock) -> [DraftNote] {
    let questions = questions(for: block)
    guard let help = guidance.block(block), !questions.isEmpty else { return [] }
    return [paragraph(help.heading)] + questions.map(\.setIn)
  }

  /// The questions for a competence.
  func questions(for code: CompetenceCode) -> [DraftNote] {
    (guidance.competence(code)?.questions ?? []).map(DraftNote.question)
  }
}

extension DraftWriter {
  /// Adds a block to write, below its questions.
  mutating func block(_ block: GuidedBlock, _ help: DraftHelp) {
    comment(help.questions(for: block))
    self.block(block.element)
  }
}
