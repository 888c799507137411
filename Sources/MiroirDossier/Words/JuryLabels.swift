package import Miroir

// What people read of what a jury decides.

extension Evaluation.Criterion {
  /// What it is called.
  package var label: Phrase {
    switch self {
    case .relevance: Phrase(fr: "Pertinence", en: "Relevance")
    case .effectiveness: Phrase(fr: "Efficacité", en: "Effectiveness")
    case .initiative: Phrase(fr: "Initiative", en: "Initiative")
    case .reflexivity: Phrase(fr: "Réflexivité", en: "Reflexivity")
    }
  }

  /// What it looks at.
  package var meaning: Phrase {
    switch self {
    case .relevance:
      Phrase(
        fr: "les savoirs et les savoir-faire mobilisés conviennent à la situation",
        en: "the knowledge and skills mobilised suit the situation")
    case .effectiveness:
      Phrase(
        fr: "ce qui a été fait a servi à quelque chose", en: "what was done was of use")
    case .initiative:
      Phrase(
        fr: "la personne candidate a choisi elle-même une part de ce qu'elle a fait",
        en: "the candidate chose by themselves some of what they did")
    case .reflexivity:
      Phrase(
        fr: "la personne candidate revient sur ce qu'elle a fait et en tire quelque chose",
        en: "the candidate looks back at what they did and draws something from it")
    }
  }
}
