extension Rule {
  static let keptDomainOfAnotherReferentiel = Rule(
    "domaine-conserve-d-un-autre-referentiel", .error, .jury,
    requirement: Phrase(
      fr: "Un domaine conservé a été validé dans le référentiel de la session",
      en: "A kept domain was validated in the session's framework"),
    rationale: Phrase(
      fr:
        "Le bénéfice d'un domaine vaut pour le même certificat ; le même code désigne autre chose ailleurs. Il ne compte pas.",
      en:
        "The benefit of a domain holds for the same certificate; the same code means something else elsewhere. It doesn't count."
    ),
    fix: Phrase(
      fr: "Retirer ce domaine conservé, ou corriger le nom du référentiel.",
      en: "Take this kept domain out, or mend the framework's name."),
    examples: [
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.kept("E1", in: "local"))),
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.kept("E1", in: "c2i1-2011"))),
      .accepts(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(ExampleFolder.kept("E1", in: "exemple"))
      ).asModel,
    ],
    each: { $0.keptDomains }
  ) { kept, folder in
    guard let other = kept.referentiel, let own = folder.jury?.session.referentiel, other != own
    else { return nil }
    return Finding(
      Phrase(
        fr:
          "le domaine \(kept.domain) a été validé dans « \(other) », et la session suit « \(own) »",
        en: "domain \(kept.domain) was validated in '\(other)', and the session follows '\(own)'"),
      at: kept.place.attribute("referentiel"),
      help: Phrase(fr: "retirez cette ligne", en: "take this line out"))
  }
}

extension PortfolioFolder {
  /// The domains kept, whichever the dossier.
  var keptDomains: [JurySession.KeptDomain] { candidacies.flatMap(\.keptDomains) }
}

extension ExampleFolder {
  /// A domain kept from an earlier session.
  static func kept(_ domain: String, in referentiel: String? = nil) -> String {
    let named = referentiel.map { " referentiel=\"\($0)\"" } ?? ""
    return "<domaine-conserve domaine=\"\(domain)\"\(named) session=\"juin-2025\" "
      + "etablissement=\"Université d'exemple\" attestation=\"VD-2025-7\"/>"
  }
}
