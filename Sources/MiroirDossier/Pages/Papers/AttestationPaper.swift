import Miroir

extension JuryPapers {
  /// The attestation that an employer reads (*attestation de réussite*). It says nothing of what wasn't
  /// validated, of a test's result or of a criterion.
  func attestation(_ entry: Entry) -> Paper {
    let number = number(of: entry)
    let heading = Phrase(
      fr: "Attestation de réussite au \(certificate.inAttestation)",
      en: "Certificate of success: \(certificate.registered)")
    return Paper(
      title: [text(heading), text(entry.who)].joined(separator: " — "),
      kicker: establishment, heading: text(heading), subject: line(entry.who), number: number,
      references: [
        numberFact(number),
        fact(Phrase(fr: "Certificat", en: "Certificate"), french(certificate.spelledOut)),
        sessionFact, decisionDateFact, identifierFact(entry),
      ].compactMap(\.self),
      blocks: [
        paragraph(
          Phrase(
            fr: """
              Le jury\(sat.fr) atteste que la personne nommée ci-dessus a obtenu ce certificat.
              """,
            en: "The jury\(sat.en) certifies that the person named above was certified."))
      ] + whole + shown + status + verification(of: number)
        + [paragraph(parchment)] + signature,
      closing: ending(heading, number), date: session.sitting?.date, language: language)
  }

  /// What the certificate guarantees, where its rule admits of no exception.
  private var whole: [Paper.Block] {
    guard let rule = deliberation.rule, rule.validatedAtLeast == nil, rule.missingPerDomain == nil
    else { return [] }
    return [
      paragraph(
        Phrase(
          fr: """
            Toutes les compétences du certificat ont été validées, chacune pour elle-même : aucune \
            n'en compense une autre.
            """,
          en: """
            Every competence of the certificate was validated, each for itself: none makes up for \
            another.
            """))
    ]
  }

  private var shown: [Paper.Block] {
    [
      heading(
        Phrase(
          fr: "Ce que montre une personne qui obtient ce certificat",
          en: "What somebody who is so certified has shown"))
    ]
      + referentiel.domains.flatMap { domain in
        [.subheading(french(domain.title))]
          + [domain.forEmployers.map { .paragraph(french($0)) }].compactMap(\.self)
      }
  }

  private var status: [Paper.Block] {
    guard let status = referentiel.status else { return [] }
    return [
      heading(Phrase(fr: "Ce certificat aujourd'hui", en: "This certificate today")),
      .paragraph(french(status)),
    ]
  }

  private var parchment: Phrase {
    Phrase(
      fr: """
        Cette attestation ne remplace pas le parchemin du certificat, que délivre l'établissement.
        """,
      en: """
        This paper doesn't take the place of the certificate's parchment, which the establishment \
        delivers.
        """)
  }
}
