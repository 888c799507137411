import Miroir

// What people read of the choices that a portfolio makes.

extension Candidate.Code {
  /// What the code is called.
  var label: Phrase {
    switch kind {
    case .student: Phrase(fr: "Numéro d'étudiant", en: "Student number")
    case .internal: Phrase(fr: "Code interne", en: "Internal code")
    case nil: Phrase(fr: "Identifiant", en: "Identifier")
    }
  }
}

extension Training.Status {
  var label: Phrase {
    switch self {
    case .initial: Phrase(fr: "formation initiale", en: "initial training")
    case .continuing: Phrase(fr: "formation continue", en: "continuing training")
    case .workStudy: Phrase(fr: "alternance", en: "work-study training")
    case .individual: Phrase(fr: "candidature individuelle", en: "individual application")
    }
  }
}

extension Training.Mode {
  var label: Phrase {
    switch self {
    case .onSite: Phrase(fr: "en présence", en: "on site")
    case .distance: Phrase(fr: "à distance", en: "at a distance")
    case .hybrid: Phrase(fr: "en partie à distance", en: "partly at a distance")
    }
  }
}

extension Evidence.Nature {
  var label: Phrase {
    switch self {
    case .production: Phrase(fr: "production", en: "something produced")
    case .trace: Phrase(fr: "trace d'activité", en: "trace of an activity")
    case .certificate: Phrase(fr: "attestation", en: "certificate")
    case .testimony: Phrase(fr: "témoignage", en: "testimony")
    }
  }
}

extension Evidence.Origin {
  var label: Phrase {
    switch self {
    case .curriculum: Phrase(fr: "dans le cursus", en: "in the curriculum")
    case .outsideCurriculum: Phrase(fr: "hors du cursus", en: "outside the curriculum")
    case .practicalTest: Phrase(fr: "épreuve pratique", en: "practical test")
    case .knowledgeTest: Phrase(fr: "contrôle de connaissances", en: "knowledge test")
    }
  }
}

extension Evidence.Work {
  var label: Phrase {
    switch self {
    case .individual: Phrase(fr: "individuel", en: "individual")
    case .collective: Phrase(fr: "collectif", en: "collective")
    }
  }
}

extension Evidence.Confidentiality {
  var label: Phrase {
    switch self {
    case .unrestricted: Phrase(fr: "sans restriction", en: "unrestricted")
    case .organisationAgreement:
      Phrase(
        fr: "montrée au jury avec l'accord de la structure",
        en: "shown to the jury with the organisation's agreement")
    case .juryOnly: Phrase(fr: "réservée au jury", en: "for the jury only")
    }
  }
}

extension Evidence.PersonalData {
  var label: Phrase {
    switch self {
    case .none: Phrase(fr: "aucune", en: "none")
    case .masked: Phrase(fr: "masquées", en: "masked")
    case .anonymised: Phrase(fr: "anonymisées", en: "anonymised")
    case .authorised: Phrase(fr: "présentes, avec autorisation", en: "present, with authorisation")
    }
  }
}

extension Evidence.AIUse {
  var label: Phrase {
    switch self {
    case .none: Phrase(fr: "aucun", en: "none")
    case .languageCorrection: Phrase(fr: "correction de la langue", en: "language correction")
    case .assistance: Phrase(fr: "assistance", en: "assistance")
    case .production: Phrase(fr: "production", en: "production")
    }
  }
}

extension Situation.Setting {
  var label: Phrase {
    switch self {
    case .training: Phrase(fr: "formation", en: "training")
    case .placement: Phrase(fr: "stage", en: "placement")
    case .workStudy: Phrase(fr: "alternance", en: "work-study")
    case .employment: Phrase(fr: "activité professionnelle", en: "employment")
    case .engagement: Phrase(fr: "engagement", en: "voluntary commitment")
    case .personalLife: Phrase(fr: "vie personnelle", en: "personal life")
    }
  }
}

extension Situation.Mode {
  var label: Phrase {
    switch self {
    case .faceToFace: Phrase(fr: "en face-à-face", en: "face to face")
    case .distance: Phrase(fr: "à distance", en: "at a distance")
    case .hybrid: Phrase(fr: "en partie à distance", en: "partly at a distance")
    }
  }
}

extension Omission {
  var label: Phrase {
    let plural = count > 1 ? "s" : ""
    return switch kind {
    case .undeclaredFiles:
      Phrase(
        fr: "\(count) fichier\(plural) que le portfolio ne déclare pas comme preuve\(plural)",
        en: "\(count) file\(plural) that the portfolio doesn't declare as evidence")
    case .annotations:
      Phrase(
        fr: "\(count) annotation\(plural) ou réponse\(plural), pour la personne candidate seule",
        en: "\(count) remark\(plural) or answer\(plural), for the candidate alone")
    case .guidance:
      Phrase(
        fr: "\(count) fichier\(plural) de conseils de l'établissement",
        en: "\(count) file\(plural) of the establishment's guidance")
    case .extensions:
      Phrase(
        fr: "\(count) élément\(plural) d'un autre vocabulaire",
        en: "\(count) element\(plural) of another vocabulary")
    }
  }
}
