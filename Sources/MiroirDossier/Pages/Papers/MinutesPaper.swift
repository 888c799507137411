import Miroir

extension JuryPapers {
  /// The minutes of the jury's deliberation (*procès-verbal de délibération*).
  package var minutes: Paper {
    minutes(
      Phrase(fr: "Procès-verbal de délibération", en: "Minutes of the jury's deliberation"),
      number: number, first: [])
  }

  /// The minutes that correct signed ones (*rectificatif*), the `rank`th to do so.
  package func correction(_ rank: Int, of signed: SignedMinutes) -> Paper {
    minutes(
      Phrase(
        fr: "Procès-verbal de délibération : rectificatif n° \(rank)",
        en: "Minutes of the jury's deliberation: correction no. \(rank)"),
      number: "\(number)-R\(rank)", first: corrected(signed))
  }

  private func minutes(
    _ heading: Phrase, number: String, first: [Paper.Block]
  ) -> Paper {
    Paper(
      title: [text(heading), certificate.registered, session.id.text].joined(separator: " — "),
      kicker: establishment, heading: text(heading), number: number,
      references: references(number),
      blocks: first + composition + rule + adoptions + decisions(of: entries)
        + dossiers(entries) + awaiting(entries) + signatures,
      closing: ending(heading, number), date: session.sitting?.date, language: language)
  }

  // MARK: - What it refers to

  private func references(_ number: String) -> [LabelledText] {
    let sitting = session.sitting
    let held =
      [sitting?.date?.label, sitting?.location.map { Phrase(fr: "\($0)", en: $0) }]
      + [sitting?.mode?.phrase]
    let words = held.compactMap(\.self).map(text).joined(separator: ", ")
    let appointment = session.appointment
    let details = [
      appointment?.reference.map { Phrase(fr: "n° \($0)", en: "no. \($0)") },
      appointment?.date?.label,
    ].compactMap(\.self).map(text).joined(separator: ", ")
    let act = appointment.map {
      $0.text.withoutFinalStop + (details.isEmpty ? "" : " (\(details))")
    }
    return [
      numberFact(number), certificateFact, sessionFact,
      fact(
        Phrase(fr: "Séance", en: "Sitting"),
        Paper.Line(language: language.rawValue, text: words)),
      fact(Phrase(fr: "Nomination du jury", en: "Appointment of the jury"), act.map(french)),
    ].compactMap(\.self)
  }

  // MARK: - Who sits

  private var composition: [Paper.Block] {
    let table = Paper.Table(
      caption: text(Phrase(fr: "Composition et présence", en: "Members and attendance")),
      columns: [
        Phrase(fr: "Nom", en: "Name"), Phrase(fr: "Qualité", en: "Capacity"),
        Phrase(fr: "Fonction", en: "Role"), Phrase(fr: "À la séance", en: "At the sitting"),
      ].map(text),
      rows: session.members.map { member in
        Paper.Table.Row(
          head: Paper.Lines(french(member.shownName)),
          cells: [
            Paper.Lines(french(member.capacity ?? "—")), Paper.Lines(line(member.role.phrase)),
            Paper.Lines(line(member.attendance)),
          ])
      })
    let recusals = session.members.flatMap { member in
      member.recusals.map { recusal in
        let who = entries.first { $0.candidacy.portfolio == recusal.portfolio }?.who
        let whom = who ?? Phrase(fr: "\(recusal.portfolio)", en: recusal.portfolio.text)
        return Paper.Lines(
          line(
            Phrase(
              fr: "\(member.shownName) n'a pas siégé pour le dossier : \(whom.fr)",
              en: "\(member.shownName) didn't sit on the dossier: \(whom.en)")),
          french(recusal.reason))
      }
    }
    return [heading(Phrase(fr: "Le jury", en: "The jury")), .table(table)]
      + (recusals.isEmpty ? [] : [.list(recusals)])
  }

  // MARK: - By which rule

  private var rule: [Paper.Block] {
    let heading = heading(Phrase(fr: "La règle qui compte", en: "The rule that counts"))
    let unnamed = Phrase(
      fr: "La session ne nomme pas la règle de réussite qui compte : aucune décision n'est prise.",
      en: "The session doesn't name the rule of success that counts: nothing is decided.")
    let ruling: Paper.Block =
      deliberation.rule.map { .paragraph(french($0.text)) } ?? paragraph(unnamed)
    let others =
      ([referentiel.knowledgeTest] + referentiel.requirements.map(\.text)).compactMap(\.self)
    let source = referentiel.source.map { source in
      Paper.Block.paragraph(french("Texte : \(source.citation)"))
    }
    return [heading, ruling] + others.map { .paragraph(french($0)) }
      + [source].compactMap(\.self)
  }

  // MARK: - What the jury makes its own

  private var adoptions: [Paper.Block] {
    guard !session.adoptions.isEmpty else { return [] }
    return [heading(Phrase(fr: "Propositions adoptées", en: "Proposals adopted"))]
      + session.adoptions.enumerated().flatMap { adopted($1, rank: $0 + 1) }
  }

  private func adopted(_ adoption: JurySession.Adoption, rank: Int) -> [Paper.Block] {
    let count = adoption.dossiers.count
    let day = adoption.date?.label
    let act = Phrase(
      fr: """
        Acte n° \(rank)\(day.map { ", le \($0.fr)" } ?? "") : le jury fait siennes les propositions \
        concordantes et favorables des référents pour \(count) \(count < 2 ? "dossier" : "dossiers").
        """,
      en: """
        Act no. \(rank)\(day.map { ", on \($0.en)" } ?? ""): the jury makes référents' concordant \
        favourable proposals its own for \(count) \(count == 1 ? "dossier" : "dossiers").
        """)
    let table = Paper.Table(
      caption: text(
        Phrase(
          fr: "Dossiers de l'acte n° \(rank), et qui a proposé",
          en: "Dossiers of act no. \(rank), and who proposed")),
      columns: [
        Phrase(fr: "Dossier", en: "Dossier"), Phrase(fr: "Propositions", en: "Proposals"),
      ].map(text),
      rows: adoption.dossiers.map(row))
    return [paragraph(act)] + [adoption.reason.map { .paragraph(french($0)) }].compactMap(\.self)
      + [.table(table)]
  }

  private func row(of dossier: JurySession.AdoptedDossier) -> Paper.Table.Row {
    guard let entry = entries.first(where: { $0.candidacy.portfolio == dossier.portfolio }),
      entry.candidacy.seal == dossier.seal
    else {
      let none = Phrase(
        fr: "ne compte pas : le jury a examiné un autre dépôt",
        en: "doesn't count: the jury examined another deposit")
      return Paper.Table.Row(
        head: Paper.Lines(french(dossier.portfolio.text)), cells: [Paper.Lines(line(none))])
    }
    let proposed = proposals(on: entry).map { who, codes in
      let all = codes.count == referentiel.competences.count
      let list = codes.map(\.text).joined(separator: ", ")
      return line(
        Phrase(
          fr: "\(who) : \(all ? "toutes les compétences validées" : "validées, \(list)")",
          en: "\(who): \(all ? "all competences validated" : "validated, \(list)")"))
    }
    return Paper.Table.Row(head: Paper.Lines(line(entry.who)), cells: [Paper.Lines(proposed)])
  }

  // MARK: - The decisions

  private func decisions(of entries: [Entry]) -> [Paper.Block] {
    func count(_ result: Verdict.Result) -> Int { entries.count { $0.verdict.result == result } }
    let (yes, no, open) = (count(.certified), count(.notCertified), count(.undecided))
    let summary = Phrase(
      fr: """
        \(entries.count) \(entries.count < 2 ? "dossier" : "dossiers") ; certification obtenue : \
        \(yes) ; non obtenue à cette session : \(no) ; en attente de décision : \(open).
        """,
      en: """
        \(entries.count) \(entries.count == 1 ? "dossier" : "dossiers"); certified: \(yes); not \
        certified at this session: \(no); awaiting a decision: \(open).
        """)
    let table = Paper.Table(
      caption: text(
        Phrase(
          fr: "Décisions du jury, dans l'ordre de la session",
          en: "The jury's decisions, in the order of the session")),
      columns: [
        Phrase(fr: "Personne candidate", en: "Candidate"), Phrase(fr: "Numéro", en: "Number"),
        Phrase(fr: "Décision", en: "Decision"),
      ].map(text),
      rows: entries.map { entry in
        Paper.Table.Row(
          head: Paper.Lines(line(entry.ranked)),
          cells: [
            Paper.Lines(french(entry.candidacy.number ?? "—")),
            Paper.Lines(line(entry.verdict.result.label)),
          ])
      })
    return [
      heading(Phrase(fr: "Les décisions", en: "The decisions")), paragraph(summary), .table(table),
    ]
  }

  private func dossiers(_ entries: [Entry]) -> [Paper.Block] {
    [heading(Phrase(fr: "Dossier par dossier", en: "Dossier by dossier"))]
      + entries.flatMap(MinutesEntry(of: self).blocks)
  }

  private func awaiting(_ entries: [Entry]) -> [Paper.Block] {
    let open = entries.filter { $0.verdict.result == .undecided }
    guard !open.isEmpty else { return [] }
    return [
      heading(Phrase(fr: "En attente de décision", en: "Awaiting a decision")),
      .list(
        open.map { entry in
          Paper.Lines([line(entry.ranked)] + entry.awaited.map(line))
        }),
    ]
  }

  // MARK: - Who signs

  private var signatures: [Paper.Block] {
    let present = session.members.filter { $0.deliberates && $0.presence == .present }
    let ordered =
      present.filter { $0.role == .president } + present.filter { $0.role != .president }
    return [heading(Phrase(fr: "Signatures", en: "Signatures"))] + made + [
      .signatures(ordered.map { Paper.Lines(french($0.presentation), line($0.role.phrase)) })
    ]
  }

  // MARK: - What it corrects

  private func corrected(_ signed: SignedMinutes) -> [Paper.Block] {
    let day = signed.date?.label
    let cited = Phrase(
      fr: """
        Ce procès-verbal rectifie le procès-verbal n° \(signed.number)\
        \(day.map { " du \($0.fr)" } ?? ""), qui est signé et reste tel qu'il est. Son empreinte \
        SHA-256 est \(signed.digest).
        """,
      en: """
        These minutes correct minutes no. \(signed.number)\(day.map { " of \($0.en)" } ?? ""), \
        which are signed and stay as they are. Their SHA-256 is \(signed.digest).
        """)
    let table = Paper.Table(
      caption: text(Phrase(fr: "Décisions rectifiées", en: "Decisions corrected")),
      columns: [
        Phrase(fr: "Personne candidate", en: "Candidate"), Phrase(fr: "Avant", en: "Before"),
        Phrase(fr: "Maintenant", en: "Now"),
      ].map(text),
      rows: signed.changes(to: decisions).map { portfolio, before, after in
        let entry = entries.first { $0.candidacy.portfolio == portfolio }
        let who = entry?.who ?? Phrase(fr: "\(portfolio)", en: portfolio.text)
        return Paper.Table.Row(
          head: Paper.Lines(line(who)),
          cells: [cell(before, beside: after), cell(after, beside: before)])
      })
    return [
      heading(Phrase(fr: "Ce qui est rectifié", en: "What is corrected")), paragraph(cited),
      .table(table),
    ]
  }

  /// A decision, with what tells it from the other one when both come to the same.
  private func cell(_ record: DecisionRecord?, beside other: DecisionRecord?) -> Paper.Lines {
    guard let record else {
      return Paper.Lines(
        line(Phrase(fr: "n'est pas dans la session", en: "isn't in the session")))
    }
    let seal = record.seal.map { Phrase(fr: "dépôt \($0)", en: "deposit \($0)") }
    let rule = record.rule.map { Phrase(fr: "règle « \($0) »", en: "rule '\($0)'") }
    return Paper.Lines(
      [record.result.label, record.seal == other?.seal ? nil : seal]
        .compactMap(\.self).map(line)
        + [record.rule == other?.rule ? nil : rule].compactMap(\.self).map(line))
  }
}

extension JurySession.Member {
  /// Whether they were at the sitting, and why not.
  fileprivate var attendance: Phrase {
    let ground = absenceGround.map { Phrase(fr: " : \($0)", en: ": \($0)") }
    switch presence {
    case .present: return Phrase(fr: "à la séance", en: "present")
    case .excused:
      return Phrase(fr: "absence excusée\(ground?.fr ?? "")", en: "excused\(ground?.en ?? "")")
    case .absent: return Phrase(fr: "absence\(ground?.fr ?? "")", en: "absent\(ground?.en ?? "")")
    case nil: return Phrase(fr: "non indiquée", en: "not said")
    }
  }
}

extension JuryPapers.Entry {
  /// Who, after their rank in the session.
  var ranked: Phrase { Phrase(fr: "\(rank). \(who.fr)", en: "\(rank). \(who.en)") }
}
