extension JurySession.Member.Role: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "presidence": .president,
      "membre": .member,
      "referent": .referent,
    ]
  }
}

extension JurySession.Member.Presence: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "present": .present,
      "excuse": .excused,
      "absent": .absent,
    ]
  }
}

extension JurySession.Sitting.Mode: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "presentiel": .inPerson,
      "distance": .remote,
      "hybride": .hybrid,
    ]
  }
}

extension JurySession.Test.Result: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "positif": .positive,
      "non-positif": .notPositive,
      "absent": .absent,
    ]
  }
}

extension JuryDecision: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "validee": .validated,
      "non-validee": .notValidated,
    ]
  }
}

/// Whether a requirement is met, as sessions write it.
enum FindingWord: WrittenInFrench {
  case met, unmet

  package static var words: KeyValuePairs<String, Self> {
    [
      "remplie": .met,
      "non-remplie": .unmet,
    ]
  }
}

/// Whether a criterion is met, as evaluations write it.
enum SufficiencyWord: WrittenInFrench {
  case sufficient, insufficient

  package static var words: KeyValuePairs<String, Self> {
    [
      "suffisant": .sufficient,
      "insuffisant": .insufficient,
    ]
  }
}

extension Evaluation.Criterion {
  /// The attribute in which evaluations write it.
  package var attribute: String {
    switch self {
    case .relevance: "pertinence"
    case .effectiveness: "efficacite"
    case .initiative: "initiative"
    case .reflexivity: "reflexivite"
    }
  }
}
