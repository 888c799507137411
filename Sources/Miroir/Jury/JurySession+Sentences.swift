extension JuryDecision {
  /// What people call it, of a competence.
  public var label: Phrase {
    switch self {
    case .validated: Phrase(fr: "validée", en: "validated")
    case .notValidated: Phrase(fr: "non validée", en: "not validated")
    }
  }
}

extension JurySession.Decision {
  /// That the jury itself decided.
  package var sentence: Phrase {
    Phrase(fr: "\(value.label.fr) par décision du jury", en: "\(value.label.en) by the jury itself")
  }
}

extension JurySession.KeptDomain {
  /// From where the domain is kept.
  package var sentence: Phrase {
    let from = [session, establishment].compactMap(\.self).joined(separator: ", ")
    let number = attestation.map { (fr: ", attestation \($0)", en: ", certificate \($0)") }
    let source = from.isEmpty ? "" : " (\(from)\(number?.fr ?? ""))"
    let sourceInEnglish = from.isEmpty ? "" : " (\(from)\(number?.en ?? ""))"
    return Phrase(
      fr: "domaine conservé d'une session antérieure\(source)",
      en: "domain kept from an earlier session\(sourceInEnglish)")
  }
}

extension JurySession.RequirementFinding {
  /// What the jury found.
  var sentence: Phrase {
    isMet
      ? Phrase(fr: "exigence remplie, selon le jury", en: "requirement met, as the jury found")
      : Phrase(
        fr: "exigence non remplie, selon le jury", en: "requirement not met, as the jury found")
  }
}

extension JurySession.Test.Result {
  /// What people call it.
  package var label: Phrase {
    switch self {
    case .positive: Phrase(fr: "positif", en: "positive")
    case .notPositive: Phrase(fr: "non positif", en: "not positive")
    case .absent: Phrase(fr: "sans résultat", en: "no result")
    }
  }
}

extension Verdict.Result {
  /// What people call it.
  public var label: Phrase {
    switch self {
    case .certified: Phrase(fr: "certification obtenue", en: "certified")
    case .notCertified:
      Phrase(
        fr: "certification non obtenue à cette session", en: "not certified at this session")
    case .undecided: Phrase(fr: "en attente de décision", en: "awaiting a decision")
    }
  }
}

extension Verdict.DomainState.State {
  /// What people call it.
  package var label: Phrase {
    switch self {
    case .acquired: Phrase(fr: "domaine validé", en: "domain validated")
    case .notAcquired: Phrase(fr: "domaine non validé", en: "domain not validated")
    case .kept: Phrase(fr: "domaine conservé", en: "domain kept")
    case .undecided: Phrase(fr: "en attente", en: "awaiting")
    }
  }
}

extension Verdict.CompetenceState.State {
  /// What people call it.
  package var label: Phrase {
    switch self {
    case .acquired: Phrase(fr: "compétence validée", en: "competence validated")
    case .notAcquired: Phrase(fr: "compétence non validée", en: "competence not validated")
    case .disputed: Phrase(fr: "avis divergents", en: "members differ")
    case .notAssessed: Phrase(fr: "non examinée", en: "not examined")
    case .kept: Phrase(fr: "domaine conservé", en: "domain kept")
    }
  }
}

extension Verdict.CompetenceState.State {
  /// What people call several of them.
  package var pluralLabel: Phrase {
    switch self {
    case .acquired: Phrase(fr: "compétences validées", en: "competences validated")
    case .notAcquired: Phrase(fr: "compétences non validées", en: "competences not validated")
    case .disputed, .kept: label
    case .notAssessed: Phrase(fr: "non examinées", en: "not examined")
    }
  }
}
