/// Something to do next, among what would bring a portfolio furthest.
public struct NextStep: Sendable, Hashable {
  /// What to do, as a sentence.
  public var text: Phrase
}

extension Coverage {
  /// One to three steps: first what is nearly there, then where most is missing.
  public var nextSteps: [NextStep] {
    let nearlyThere = competences.filter { $0.state == .claimed }
      .sorted { $0.lacks.count < $1.lacks.count }
      .prefix(2).map(\.completion)
    let absent = emptiestDomain.map { [$0] } ?? []
    return Array((nearlyThere + absent).prefix(3))
  }

  /// The domain with the most competences that no situation mobilises.
  private var emptiestDomain: NextStep? {
    let missing = domains.map { domain in domain.competences.filter { $0.state == .absent } }
    guard let most = missing.max(by: { $0.count < $1.count }), let first = most.first else {
      return nil
    }
    let codes = most.map(\.competence.code.text).joined(separator: ", ")
    return NextStep(
      text: Phrase(
        fr:
          "Dans le domaine \(first.domain), chercher une situation vécue où ont servi : \(codes).",
        en: "In domain \(first.domain), look for a situation lived in which these served: \(codes)."
      ))
  }
}

extension CompetenceCoverage {
  /// What would make a claimed competence a supported one.
  fileprivate var completion: NextStep {
    let place = situations.first?.text ?? ""
    let french = lacks.map(\.label.fr).joined(separator: ", ")
    let english = lacks.map(\.label.en).joined(separator: ", ")
    return NextStep(
      text: Phrase(
        fr: "Étayer \(competence.code) (situation « \(place) ») ; il manque : \(french).",
        en: "Support \(competence.code) (situation '\(place)'); lacking: \(english)."))
  }
}

extension CompetenceCoverage.Part {
  /// What it is called.
  public var label: Phrase {
    switch self {
    case .evidence: Phrase(fr: "une preuve présente", en: "evidence that is there")
    case .justification: Phrase(fr: "une justification", en: "a justification")
    case .analysis: Phrase(fr: "une analyse", en: "an analysis")
    }
  }
}

extension CompetenceCoverage.State {
  /// What it is called.
  public var label: Phrase {
    switch self {
    case .absent: Phrase(fr: "non abordée", en: "not addressed")
    case .claimed: Phrase(fr: "déclarée", en: "claimed")
    case .supported: Phrase(fr: "étayée", en: "supported")
    }
  }
}
