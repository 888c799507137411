import Miroir

extension JuryPapers {
  /// What somebody keeps who isn't certified, or not yet (*attestation de validation de domaines de
  /// compétences*): the domains that are validated, and those that remain.
  func domainsAttestation(_ entry: Entry) -> Paper {
    let number = number(of: entry)
    let heading = Phrase(
      fr: "Attestation de validation de domaines de compétences",
      en: "Certificate of validated domains of competences")
    return Paper(
      title: [text(heading), certificate.registered, text(entry.who)].joined(separator: " — "),
      kicker: establishment, heading: text(heading), subject: line(entry.who), number: number,
      references: [
        numberFact(number), certificateFact, sessionFact, decisionDateFact, identifierFact(entry),
      ].compactMap(\.self),
      blocks: validated(entry) + keeping(entry) + remaining(entry) + verification(of: number)
        + signature,
      closing: ending(heading, number), date: session.sitting?.date, language: language)
  }

  private func validated(_ entry: Entry) -> [Paper.Block] {
    let (count, all) = (entry.validatedDomains.count, entry.verdict.domains.count)
    return [
      paragraph(
        Phrase(
          fr: """
            Le jury\(sat.fr) atteste que la personne nommée ci-dessus a validé \(count) des \(all) \
            domaines de compétences du certificat :
            """,
          en: """
            The jury\(sat.en) certifies that the person named above validated \(count) of the \(all) \
            domains of competences of the certificate:
            """)),
      .list(
        entry.validatedDomains.map { domain in
          let now = Phrase(fr: "domaine validé à cette session", en: "validated at this session")
          return Paper.Lines(
            french("\(domain.code) \(domain.title)"), line(domain.kept?.sentence ?? now))
        }),
    ]
  }

  private func keeping(_ entry: Entry) -> [Paper.Block] {
    let kept = Phrase(
      fr: """
        La personne nommée ci-dessus garde le bénéfice de la validation de ces domaines pour une \
        certification ultérieure.
        """,
      en: """
        The person named above keeps the benefit of these validated domains for a later \
        certification.
        """)
    let unknown = Phrase(
      fr: "L'établissement dit combien de temps ce bénéfice est conservé. \(ask.fr)",
      en: "The establishment tells how long that benefit is kept. \(ask.en)")
    return [
      heading(Phrase(fr: "Ce qui est conservé", en: "What is kept")), paragraph(kept),
    ] + paragraphs(.retention, or: unknown)
  }

  private func remaining(_ entry: Entry) -> [Paper.Block] {
    let open = entry.verdict.domains.filter { $0.state != .acquired && $0.state != .kept }
    guard !open.isEmpty else { return [] }
    return [
      heading(Phrase(fr: "Ce qu'il reste à valider", en: "What remains to be validated")),
      .list(open.map { Paper.Lines(french("\($0.code) \($0.title)")) }),
    ] + [entry.verdict.outcome?.needed.flatMap(\.amount).map(paragraph)].compactMap(\.self)
  }
}

extension Needed {
  /// How much it takes, without a word on which competences.
  fileprivate var amount: Phrase? {
    guard total > 0 else { return nil }
    let least = groups.map { group in
      Phrase(
        fr: ", dont \(group.atLeast) au moins dans le domaine \(group.domain)",
        en: ", \(group.atLeast) of them at least in domain \(group.domain)")
    }
    return Phrase(
      fr: """
        \(total) \(total < 2 ? "compétence" : "compétences") au moins\
        \(least.map(\.fr).joined()), selon la règle du certificat.
        """,
      en: """
        At least \(total) \(total == 1 ? "competence" : "competences")\(least.map(\.en).joined()), \
        by the certificate's rule.
        """)
  }
}
