extension Rule {
  static let evidenceFromOneSituation = Rule(
    "preuves-d-une-seule-situation", .advice, .coverage, audience: .candidate,
    requirement: Phrase(
      fr: "Les preuves de plusieurs domaines viennent de plusieurs situations",
      en: "Evidence for several domains comes from several situations"),
    rationale: Phrase(
      fr: "Une compétence se reconnaît mieux quand elle a servi dans des situations différentes.",
      en: "A competence is better recognised when it served in different situations."),
    fix: Phrase(
      fr: "Raconter une deuxième situation, et y mobiliser une compétence d'un autre domaine.",
      en: "Tell a second situation, and mobilise a competence of another domain in it."),
    examples: [
      .rejects(
        replacing: "</situation>", by: ExampleFolder.mobilisation("E2.1") + "</situation>"
      ).with(ExampleFolder.secondDomain([("E2.1", "Chercher une règle")])).with(analysed("E2.1")),
      .rejects(
        replacing: "</situation>",
        by: ExampleFolder.mobilisation("E2.1")
          + ExampleFolder.mobilisation("E2.2", evidence: "charte") + "</situation>"
      ).with(
        ExampleFolder.secondDomain([("E2.1", "Chercher une règle"), ("E2.2", "La vérifier")])
      ).with(analysed("E2.1 E2.2")),
      .accepts(
        replacing: "</situations>",
        by: ExampleFolder.situation(
          "mairie", ExampleFolder.mobilisation("E2.1"),
          analysis: """
            <analyse competences="E2.1">À la mairie, j'ai cherché la règle avant de répondre ; elle \
            était dans un classeur que personne n'ouvrait.</analyse>
            """) + "</situations>"
      ).with(ExampleFolder.secondDomain([("E2.1", "Chercher une règle")])).asModel,
    ],
    each: { $0.portfolio.map { [$0] } ?? [] }
  ) { portfolio, folder in
    let sources = portfolio.situations.filter { situation in
      situation.mobilisations.contains { !$0.evidence.isEmpty }
    }
    guard let only = sources.first, sources.count == 1, folder.domains(provedIn: only).count > 1,
      !folder.mayHideSituations, !folder.mayHideMobilisations
    else { return nil }
    return Finding(
      Phrase(
        fr: "toutes les preuves viennent de cette situation",
        en: "all the evidence comes from this situation"), at: only.place,
      help: Phrase(
        fr: "racontez-en une autre, où une compétence d'un autre domaine a servi",
        en: "tell another one, in which a competence of another domain served"))
  }
}

extension PortfolioFolder {
  /// The domains of which a competence is mobilised with evidence in a situation.
  fileprivate func domains(provedIn situation: Situation) -> [Referentiel.Domain] {
    let codes = Set(
      situation.mobilisations.filter { !$0.evidence.isEmpty }.compactMap(\.competence))
    return (referentiel?.domains ?? []).filter { domain in
      domain.competences.contains { codes.contains($0.code) }
    }
  }
}

/// The example's second analysis names those competences too.
private func analysed(_ codes: String) -> Example.Edit {
  .replacement(
    file: .portfolio, of: #"competences="E1.2""#, by: "competences=\"E1.2 \(codes)\"")
}
