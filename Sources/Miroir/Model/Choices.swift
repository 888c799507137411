extension Training {
  /// In what capacity a candidate applies.
  public enum Status: Sendable, Hashable {
    case initial, continuing, workStudy, individual
  }

  /// How a training is followed.
  public enum Mode: Sendable, Hashable {
    case onSite, distance, hybrid
  }
}

extension Evidence {
  /// What a piece of evidence is.
  public enum Nature: Sendable, Hashable {
    case production, trace, certificate, testimony
  }

  /// Where a piece of evidence comes from.
  public enum Origin: Sendable, Hashable {
    case curriculum, outsideCurriculum, practicalTest, knowledgeTest
  }

  /// Whether a piece of evidence was made alone.
  public enum Work: Sendable, Hashable {
    case individual, collective
  }

  /// Who may see a piece of evidence.
  public enum Confidentiality: Sendable, Hashable {
    case unrestricted, organisationAgreement, juryOnly
  }

  /// What a piece of evidence holds of personal data.
  public enum PersonalData: Sendable, Hashable {
    case none, masked, anonymised, authorised
  }

  /// What part AI had in a piece of evidence.
  public enum AIUse: Sendable, Hashable {
    case none, languageCorrection, assistance, production
  }
}

extension Situation {
  /// The setting in which a situation was lived.
  public enum Setting: Sendable, Hashable {
    case training, placement, workStudy, employment, engagement, personalLife
  }

  /// Whether people met in a situation.
  public enum Mode: Sendable, Hashable {
    case faceToFace, distance, hybrid
  }
}

extension Mobilisation {
  /// Where candidates think they stand.
  public enum SelfAssessment: Sendable, Hashable {
    case mastered, inProgress, toBeWorkedOn
  }
}
