extension Annotator.Role {
  /// What people call it.
  package var label: Phrase {
    switch self {
    case .tutor: Phrase(fr: "tuteur ou tutrice", en: "tutor")
    case .referent: Phrase(fr: "référent ou référente", en: "référent")
    case .supervisor: Phrase(fr: "maître de stage", en: "workplace supervisor")
    case .peer: Phrase(fr: "pair", en: "peer")
    case .candidate: Phrase(fr: "personne candidate", en: "candidate")
    }
  }
}

extension Annotator {
  /// Their name and their role: `Claire Morel (tuteur ou tutrice)`.
  package func title(in language: Language) -> String {
    let role = (role?.label ?? Phrase(fr: "rôle non dit", en: "role not said")).text(in: language)
    return name.map { "\($0) (\(role))" } ?? role
  }
}

extension Annotation.Motive {
  /// What people call it.
  package var label: Phrase {
    switch self {
    case .comment: Phrase(fr: "commentaire", en: "comment")
    case .question: Phrase(fr: "question", en: "question")
    case .suggestion: Phrase(fr: "suggestion", en: "suggestion")
    case .correction: Phrase(fr: "proposition de correction", en: "correction proposed")
    case .encouragement: Phrase(fr: "point fort", en: "strength")
    }
  }
}

extension Visibility {
  /// What people call it.
  package var label: Phrase {
    switch self {
    case .candidate: Phrase(fr: "pour la personne candidate", en: "for the candidate")
    case .candidateAndJury: Phrase(fr: "pour elle et le jury", en: "for the candidate and the jury")
    }
  }
}

extension StateChange.State {
  /// What people call it.
  package var label: Phrase {
    switch self {
    case .open: Phrase(fr: "ouverte", en: "open")
    case .dealtWith: Phrase(fr: "traitée", en: "dealt with")
    case .closed: Phrase(fr: "close", en: "closed")
    }
  }
}

extension Mobilisation.SelfAssessment {
  /// What people call it.
  package var label: Phrase {
    switch self {
    case .mastered: Phrase(fr: "maîtrisée", en: "mastered")
    case .inProgress: Phrase(fr: "en cours d'acquisition", en: "being acquired")
    case .toBeWorkedOn: Phrase(fr: "à travailler", en: "to be worked on")
    }
  }
}

extension Proposal.Value {
  /// What people call it.
  package var label: Phrase {
    switch self {
    case .favourable: Phrase(fr: "favorable", en: "favourable")
    case .unfavourable: Phrase(fr: "défavorable", en: "unfavourable")
    case .toBeExamined: Phrase(fr: "à examiner", en: "to be examined")
    }
  }
}

extension AnchorOutcome {
  /// What became of the passage, in words.
  package var label: Phrase {
    switch self {
    case .exact: Phrase(fr: "passage inchangé", en: "passage unchanged")
    case .moved: Phrase(fr: "passage déplacé", en: "passage moved")
    case .textChanged: Phrase(fr: "passage réécrit depuis", en: "passage rewritten since")
    case .ambiguous:
      Phrase(fr: "plusieurs passages possibles", en: "several passages possible")
    case .orphan:
      Phrase(
        fr: "passage introuvable (remarque conservée)", en: "passage not found (remark kept)")
    }
  }
}
