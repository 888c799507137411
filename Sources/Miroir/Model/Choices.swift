// Each choice's raw value is what our JSON calls it; the words of documents are in `Reading/`.

extension Candidate.Code {
  /// What kind of code an establishment gives.
  public enum Kind: String, Sendable, CaseIterable {
    case student, `internal`
  }
}

extension Training {
  /// In what capacity a candidate applies.
  public enum Status: String, Sendable, CaseIterable {
    case initial, continuing, individual
    case workStudy = "work-study"
  }

  /// How a training is followed.
  public enum Mode: String, Sendable, CaseIterable {
    case distance, hybrid
    case onSite = "on-site"
  }
}

extension Evidence {
  /// What a piece of evidence is.
  public enum Nature: String, Sendable, CaseIterable {
    case production, trace, certificate, testimony
  }

  /// Where a piece of evidence comes from.
  public enum Origin: String, Sendable, CaseIterable {
    case curriculum
    case outsideCurriculum = "outside-curriculum"
    case practicalTest = "practical-test"
    case knowledgeTest = "knowledge-test"
  }

  /// Whether a piece of evidence was made alone.
  public enum Work: String, Sendable, CaseIterable {
    case individual, collective
  }

  /// Who may see a piece of evidence.
  public enum Confidentiality: String, Sendable, CaseIterable {
    case unrestricted
    case organisationAgreement = "organisation-agreement"
    case juryOnly = "jury-only"
  }

  /// What a piece of evidence holds of personal data.
  public enum PersonalData: String, Sendable, CaseIterable {
    case none, masked, anonymised, authorised
  }

  /// What part AI had in a piece of evidence.
  public enum AIUse: String, Sendable, CaseIterable {
    case none, assistance, production
    case languageCorrection = "language-correction"
  }
}

extension Situation {
  /// The setting in which a situation was lived.
  public enum Setting: String, Sendable, CaseIterable {
    case training, placement, employment, engagement
    case workStudy = "work-study"
    case personalLife = "personal-life"
  }

  /// Whether people met in a situation.
  public enum Mode: String, Sendable, CaseIterable {
    case distance, hybrid
    case faceToFace = "face-to-face"
  }
}

extension Mobilisation {
  /// Where candidates think they stand.
  public enum SelfAssessment: String, Sendable, CaseIterable {
    case mastered
    case inProgress = "in-progress"
    case toBeWorkedOn = "to-be-worked-on"
  }
}
