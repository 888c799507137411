extension BlockGuidance {
  /// What the questions are for.
  package var heading: Phrase {
    let element = block.element
    return switch block {
    case .beforeWriting:
      Phrase(fr: "Avant d'écrire <\(element)> :", en: "Before writing <\(element)>:")
    case .analysis:
      Phrase(
        fr: "Pour écrire <\(element)> sur une situation, se demander :",
        en: "To write <\(element)> about a situation, ask yourself:")
    case .competenceAnalysis:
      Phrase(
        fr: "Pour écrire <\(element)> sur des compétences, se demander :",
        en: "To write <\(element)> about competences, ask yourself:")
    case .context, .role, .actions, .initiative, .results, .justification, .acquired, .limits,
      .transfer:
      Phrase(
        fr: "Pour écrire <\(element)>, se demander :", en: "To write <\(element)>, ask yourself:")
    }
  }

  /// The heading, the questions and the remarks, for a terminal.
  func lines(in language: Language) -> [String] {
    [heading.text(in: language), ""] + questions(in: language).map { "  – " + $0 }
      + remarks(in: language).map { "  " + $0 }
  }
}
