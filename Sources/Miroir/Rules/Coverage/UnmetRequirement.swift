extension Rule {
  static let unmetRequirement = Rule(
    "exigence-non-montree", .missing, .coverage,
    requirement: Phrase(
      fr: "Une situation a la modalité que le certificat exige",
      en: "One situation is of the mode that the certificate requires"),
    rationale: Phrase(
      fr: "Cette exigence vaut quelle que soit la règle de réussite.",
      en: "This requirement holds whichever the rule of success."),
    fix: Phrase(
      fr: "Écrire modalite=\"…\" dans la balise de la situation qui y répond, ou en raconter une.",
      en: "Write modalite=\"…\" in the tag of the situation that meets it, or tell one."),
    examples: [
      .rejects(replacing: #" modalite="face-a-face""#, by: "").with(required("face-a-face")),
      .rejects(
        in: "referentiels/exemple.xml", replacing: #"<regle id="stricte">"#,
        by:
          #"<exigence id="ailleurs" modalite="distance">Une situation à distance.</exigence><regle id="stricte">"#
      ),
      .accepts(replacing: #"modalite="face-a-face""#, by: #"modalite="hybride""#).with(
        required("face-a-face")),
      Example(edits: [required("face-a-face")], isRejected: false).asModel,
    ],
    each: { folder in
      folder.portfolio == nil ? [] : folder.referentiel?.requirements ?? []
    }
  ) { requirement, folder in
    guard let mode = requirement.mode, let portfolio = folder.portfolio,
      // What took place partly so may meet it: a person will tell.
      !portfolio.situations.contains(where: { $0.mode == mode || $0.mode == .hybrid }),
      !folder.mayHideSituations,
      !portfolio.situations.contains(where: { folder.mayHideAttribute(["modalite"], at: $0.place) })
    else { return nil }
    return Finding(
      mode.isInNoSituation, at: portfolio.situationsPlace ?? portfolio.place,
      help: Phrase(
        fr:
          "écrivez modalite=\"\(mode.word)\" dans la situation qui y répond : \(requirement.text)",
        en: "write modalite=\"\(mode.word)\" in the situation that meets it: \(requirement.text)"))
  }
}

extension Situation.Mode {
  fileprivate var isInNoSituation: Phrase {
    switch self {
    case .faceToFace:
      Phrase(
        fr: "aucune situation n'est dite en face-à-face",
        en: "no situation is said to be face to face")
    case .distance:
      Phrase(
        fr: "aucune situation n'est dite à distance", en: "no situation is said to be at a distance"
      )
    case .hybrid:
      Phrase(fr: "aucune situation n'est dite hybride", en: "no situation is said to be hybrid")
    }
  }
}

/// The framework requires a situation of that mode.
private func required(_ mode: String) -> Example.Edit {
  .replacement(
    file: "referentiels/exemple.xml", of: #"<regle id="stricte">"#,
    by:
      "<exigence id=\"terrain\" modalite=\"\(mode)\">Sur le terrain.</exigence><regle id=\"stricte\">"
  )
}
