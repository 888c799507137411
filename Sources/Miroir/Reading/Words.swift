/// A choice that documents write as one of a few French words.
///
/// The words are those of the XSD; this file is the only place where they meet the model's names.
package protocol WrittenInFrench {
  /// Each word with what it means.
  static var words: KeyValuePairs<String, Self> { get }
}

extension WrittenInFrench {
  /// Reads a word; nothing when it is none of them.
  package init?(word: String?) {
    guard let word = word?.xmlTrimmed, let known = Self.words.first(where: { $0.key == word })
    else { return nil }
    self = known.value
  }

  /// Reads a word of which capitals, accents and punctuation don't count.
  init?(looseWord word: String) {
    guard let known = Self.words.first(where: { $0.key.folded == word.folded }) else { return nil }
    self = known.value
  }
}

extension Candidate.Code.Kind: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "etudiant": .student,
      "interne": .internal,
    ]
  }
}

extension Training.Status: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "initiale": .initial,
      "continue": .continuing,
      "alternance": .workStudy,
      "candidature-individuelle": .individual,
    ]
  }
}

extension Training.Mode: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "presentiel": .onSite,
      "distance": .distance,
      "hybride": .hybrid,
    ]
  }
}

extension Evidence.Nature: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "production": .production,
      "trace": .trace,
      "attestation": .certificate,
      "temoignage": .testimony,
    ]
  }
}

extension Evidence.Origin: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "cursus": .curriculum,
      "hors-cursus": .outsideCurriculum,
      "epreuve-pratique": .practicalTest,
      "controle-de-connaissances": .knowledgeTest,
    ]
  }
}

extension Evidence.Work: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "individuel": .individual,
      "collectif": .collective,
    ]
  }
}

extension Evidence.Confidentiality: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "aucune": .unrestricted,
      "accord-structure": .organisationAgreement,
      "jury-seul": .juryOnly,
    ]
  }
}

extension Evidence.PersonalData: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "aucune": .none,
      "masquees": .masked,
      "anonymisees": .anonymised,
      "autorisees": .authorised,
    ]
  }
}

extension Evidence.AIUse: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "aucun": .none,
      "correction-linguistique": .languageCorrection,
      "assistance": .assistance,
      "production": .production,
    ]
  }
}

extension Situation.Setting: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "formation": .training,
      "stage": .placement,
      "alternance": .workStudy,
      "activite-professionnelle": .employment,
      "engagement": .engagement,
      "vie-personnelle": .personalLife,
    ]
  }
}

extension Situation.Mode: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "face-a-face": .faceToFace,
      "distance": .distance,
      "hybride": .hybrid,
    ]
  }
}

extension Mobilisation.SelfAssessment: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "maitrisee": .mastered,
      "en-cours": .inProgress,
      "a-travailler": .toBeWorkedOn,
    ]
  }
}

extension Annotator.Role: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "tuteur": .tutor,
      "referent": .referent,
      "maitre-de-stage": .supervisor,
      "pair": .peer,
      "candidat": .candidate,
    ]
  }
}

extension Annotation.Motive: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "commentaire": .comment,
      "question": .question,
      "suggestion": .suggestion,
      "correction": .correction,
      "encouragement": .encouragement,
    ]
  }
}

extension Visibility: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "candidat": .candidate,
      "candidat-et-jury": .candidateAndJury,
    ]
  }
}

extension AnchorOutcome.Kind: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "inchange": .exact,
      "deplace": .moved,
      "reecrit": .textChanged,
      "ambigu": .ambiguous,
      "introuvable": .orphan,
    ]
  }
}

extension StateChange.State: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "ouverte": .open,
      "traitee": .dealtWith,
      "close": .closed,
    ]
  }
}

extension Proposal.Value: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "favorable": .favourable,
      "defavorable": .unfavourable,
      "a-examiner": .toBeExamined,
    ]
  }
}

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

extension WrittenInFrench where Self: Equatable {
  /// What documents call it.
  package var word: String { Self.words.first { $0.value == self }?.key ?? "" }
}

extension GuidedBlock: WrittenInFrench {
  package static var words: KeyValuePairs<String, Self> {
    [
      "avant-d-ecrire": .beforeWriting,
      "contexte": .context,
      "role": .role,
      "actions": .actions,
      "initiative": .initiative,
      "resultats": .results,
      "analyse": .analysis,
      "justification": .justification,
      "analyse-competences": .competenceAnalysis,
      "acquis": .acquired,
      "limites": .limits,
      "transfert": .transfer,
    ]
  }
}

extension GuidedBlock {
  /// The element in which the questions find their answers.
  var element: String {
    switch self {
    case .beforeWriting: "situation"
    case .competenceAnalysis: "analyse"
    case .context, .role, .actions, .initiative, .results, .analysis, .justification, .acquired,
      .limits, .transfer:
      word
    }
  }

  /// The element around that one.
  var parent: String {
    switch self {
    case .beforeWriting: "situations"
    case .context, .role, .actions, .initiative, .results, .analysis: "situation"
    case .justification, .competenceAnalysis: "mobilisation"
    case .acquired, .limits, .transfer: "bilan"
    }
  }
}
