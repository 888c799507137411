import Miroir

extension JuryPapers {
  /// What a candidate is told (*notification de résultat*); nothing as long as the establishment doesn't
  /// word how to contest.
  func notification(_ entry: Entry) -> Paper? {
    guard wording[.contest] != nil else { return nil }
    let number = number(of: entry)
    let heading = Phrase(fr: "Notification de résultat", en: "Notification of your result")
    return Paper(
      title: [text(heading), certificate.registered, text(entry.who)].joined(separator: " — "),
      kicker: establishment, heading: text(heading), subject: line(entry.who), number: number,
      references: [
        numberFact(number), certificateFact, sessionFact, decisionDateFact, identifierFact(entry),
      ].compactMap(\.self),
      blocks: outcome(entry) + domains(entry) + remaining(entry) + keeping(entry) + next(entry)
        + signature,
      closing: ending(heading, number), date: session.sitting?.date, language: language)
  }

  // MARK: - The result

  private func outcome(_ entry: Entry) -> [Paper.Block] {
    let result = text(entry.verdict.result.label)
    let line = Paper.Line(
      language: language.rawValue, text: result.prefix(1).uppercased() + result.dropFirst())
    return [.result(line), paragraph(explanation(entry.verdict.result))]
  }

  private func explanation(_ result: Verdict.Result) -> Phrase {
    switch result {
    case .certified:
      Phrase(
        fr: "Le jury vous a délivré ce certificat. Félicitations.",
        en: "The jury has certified you. Congratulations.")
    case .notCertified:
      Phrase(
        fr: """
          Le jury a lu votre dossier. Il n'a pas pu y voir, à cette session, tout ce que demande le \
          certificat. Vous trouverez ici ce qui est validé, ce qui ne l'est pas et pourquoi, et ce \
          qu'il reste à faire.
          """,
        en: """
          The jury has read your dossier. At this session it couldn't see in it all that the \
          certificate demands. Here is what is validated, what isn't and why, and what remains to be \
          done.
          """)
    case .undecided:
      Phrase(
        fr: """
          Le jury ne peut pas encore décider : il manque quelque chose qui ne préjuge pas de votre \
          résultat. Voici où en est votre dossier ; vous recevrez une autre notification.
          """,
        en: """
          The jury can't decide yet: something is lacking, which says nothing about your result. Here \
          is where your dossier stands; you will receive another notification.
          """)
    }
  }

  // MARK: - Domain by domain

  private func domains(_ entry: Entry) -> [Paper.Block] {
    [heading(Phrase(fr: "Domaine par domaine", en: "Domain by domain"))]
      + entry.verdict.domains.flatMap { domain -> [Paper.Block] in
        let competences = entry.verdict.competences.filter { $0.domain == domain.code }
        let validated = competences.filter { $0.state == .acquired }.map(\.code.text)
        let facts =
          [Paper.Lines(line(domain.state.label))] + kept(domain) + test(domain)
          + (validated.isEmpty ? [] : [Paper.Lines(self.validated(validated))])
          + unexamined(competences)
        let others = competences.filter { $0.state == .notAcquired || $0.state == .disputed }
        return [
          .subheading(french("\(domain.code) \(domain.title)")),
          .list(facts + others.map { reasons($0, of: entry) }),
        ]
      }
  }

  private func validated(_ codes: [String]) -> Paper.Line {
    let list = codes.joined(separator: ", ")
    return line(
      codes.count < 2
        ? Phrase(fr: "Compétence validée : \(list)", en: "Competence validated: \(list)")
        : Phrase(fr: "Compétences validées : \(list)", en: "Competences validated: \(list)"))
  }

  private func kept(_ domain: Verdict.DomainState) -> [Paper.Lines] {
    [domain.kept.map { Paper.Lines(line($0.sentence)) }].compactMap(\.self)
  }

  private func test(_ domain: Verdict.DomainState) -> [Paper.Lines] {
    guard domain.needsTest, domain.kept == nil else { return [] }
    let result = domain.test?.label ?? Phrase(fr: "pas encore saisi", en: "not entered yet")
    return [
      Paper.Lines(
        line(
          Phrase(
            fr: "Contrôle de connaissances (QCM) : \(result.fr)",
            en: "Knowledge test: \(result.en)")))
    ]
  }

  private func unexamined(_ competences: [Verdict.CompetenceState]) -> [Paper.Lines] {
    let codes = competences.filter { $0.state == .notAssessed }.map(\.code.text)
    guard !codes.isEmpty else { return [] }
    let list = codes.joined(separator: ", ")
    return [
      Paper.Lines(
        line(
          Phrase(fr: "Pas encore examinées : \(list)", en: "Not examined yet: \(list)")))
    ]
  }

  /// Why a competence isn't validated: the jury speaks as one, and names nobody.
  private func reasons(_ competence: Verdict.CompetenceState, of entry: Entry) -> Paper.Lines {
    let title = french("\(competence.code) \(competence.title)")
    guard competence.state == .notAcquired else {
      return Paper.Lines(
        title,
        line(
          Phrase(
            fr: """
              Les membres du jury n'ont pas le même avis sur cette compétence : elle n'est pas \
              validée à ce jour.
              """,
            en: "Members of the jury differ on this competence: it isn't validated to this day.")))
    }
    let statements = statements(on: competence, of: entry)
    let criteria = Evaluation.Criterion.allCases.filter { criterion in
      statements.contains { $0.criteria.contains(criterion) }
    }.map(\.insufficiency)
    // The jury says once what several of its members wrote in the same words.
    let remarks = statements.compactMap(\.remark).reduce(into: [String]()) { remarks, remark in
      if !remarks.contains(remark) { remarks.append(remark) }
    }
    let words = criteria.isEmpty ? nil : Phrase.list(criteria)
    return Paper.Lines(
      [title, line(competence.state.label)]
        + [words.map(line)].compactMap(\.self) + remarks.map(french))
  }

  // MARK: - What remains, and what to do

  private func remaining(_ entry: Entry) -> [Paper.Block] {
    guard entry.verdict.result != .undecided else {
      return [
        heading(Phrase(fr: "Ce que le jury attend pour décider", en: "What the jury waits for")),
        .list(entry.awaited.map { Paper.Lines(line($0)) }),
      ]
    }
    guard let needed = entry.verdict.outcome?.needed, !needed.isNothing else { return [] }
    let items = NeededLines(needed, of: self).lines
    return [
      heading(Phrase(fr: "Ce qu'il reste à valider", en: "What remains to be validated")),
      .list(items),
    ]
  }

  private func keeping(_ entry: Entry) -> [Paper.Block] {
    guard entry.verdict.result != .certified, entry.hasValidatedDomains else { return [] }
    return [
      paragraph(
        Phrase(
          fr: """
            Vous gardez le bénéfice de la validation de vos domaines pour une certification \
            ultérieure : une attestation de validation de domaines de compétences le dit.
            """,
          en: """
            You keep the benefit of your validated domains for a later certification: a certificate \
            of validated domains says so.
            """))
    ] + paragraphs(.retention, or: nil)
  }

  private func next(_ entry: Entry) -> [Paper.Block] {
    let see = Phrase(
      fr: "Vous pouvez demander à voir votre dossier et ce que le jury en a retenu. \(ask.fr)",
      en: "You may ask to see your dossier and what the jury kept of it. \(ask.en)")
    let seeing =
      [heading(Phrase(fr: "Voir votre dossier", en: "To see your dossier"))]
      + paragraphs(.consultation, or: see)
    // Nothing is decided yet that could be contested.
    guard entry.verdict.result != .undecided else { return seeing }
    return seeing
      + [heading(Phrase(fr: "Contester cette décision", en: "To contest this decision"))]
      + paragraphs(.contest, or: nil)
  }
}

extension Phrase {
  /// Several, one after another, as a sentence begins.
  fileprivate static func list(_ phrases: [Phrase]) -> Phrase {
    let (fr, en) = (phrases.map(\.fr), phrases.map(\.en))
    return Phrase(fr: "\(fr.joined(separator: ", "))", en: en.joined(separator: ", "))
  }
}
