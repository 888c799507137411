extension SessionImport {
  /// Compares the table of competences that a session gave with what it comes to now, and reads the
  /// jury's own decisions that people entered in it.
  ///
  /// A decision is taken over only where the jury has to decide, with the sitting's date and a reason.
  /// All the rest is a remark.
  public init(
    decisions table: CSVTable, into folder: PortfolioFolder
  ) throws(ExchangeRefusal) {
    guard folder.jurySources?.documents.allSatisfy({ $0.issues.isEmpty }) == true else {
      throw .faultySession
    }
    let target = try SessionTarget(folder)
    guard let deliberation = Deliberation(of: folder) else { throw .noReferentiel }
    let header = try ExchangeHeader(of: table)
    try header.expect(["code"], in: table)
    if ["decision", "date", "raison"].contains(where: header.has) {
      try header.expect(["decision", "date", "raison"], in: table)
    }
    self.init(table, target.text)
    let places = target.session.candidates.map(\.place.offset)
    let verdicts = Dictionary(zip(places, deliberation.verdicts)) { first, _ in first }
    var lines: [GivenLine<DecisionLine>] = []
    for record in table.records.dropFirst() {
      guard let candidacy = candidacy(of: record, header, in: target),
        let code = code(header.cell("code", of: record), at: record.line, in: target),
        let value = decision(of: record, header)
      else { continue }
      lines.append(GivenLine(line: record.line, candidacy: candidacy, code: code, value: value))
    }
    for line in single(lines) {
      guard let verdict = verdicts[line.candidacy.place.offset],
        let competence = verdict.competences.first(where: { $0.code == line.code })
      else { continue }
      compare(line, with: competence, in: target)
    }
    remarks.sort { $0.line < $1.line }
  }

  private mutating func code(
    _ text: String, at line: Int, in target: SessionTarget
  ) -> CompetenceCode? {
    let code = CompetenceCode(text)
    if target.referentiel.competence(code) != nil { return code }
    remark(
      .fault, at: line,
      Phrase(
        fr: "« \(text.printable) » n'est pas une compétence de ce référentiel",
        en: "'\(text.printable)' isn't a competence of this framework"),
      help: target.referentiel.nearest(to: code).map {
        Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean '\($0)'?")
      })
    return nil
  }

  private mutating func decision(
    of record: CSVTable.Record, _ header: ExchangeHeader
  ) -> DecisionLine? {
    do throws(DecisionLine.Unread) {
      return try DecisionLine(record, header)
    } catch {
      remark(.fault, at: record.line, error.message, help: error.help)
      return nil
    }
  }

  /// What the session has already comes first, then where the competence stands.
  private mutating func compare(
    _ line: GivenLine<DecisionLine>, with competence: Verdict.CompetenceState,
    in target: SessionTarget
  ) {
    let known = line.candidacy.decisions.filter { $0.competence == line.code }
    if let value = line.value.decision, let first = known.first {
      if known.allSatisfy({ $0.value == value }) {
        unchanged += 1
      } else {
        remark(.conflict, at: line.line, .decided(line.subject, value, first, target))
      }
      return
    }
    if let state = line.value.state, state != competence.state {
      return remark(.difference, at: line.line, .differs(line.subject, state, competence.state))
    }
    guard let value = line.value.decision else {
      if line.value.state != nil { unchanged += 1 }
      return
    }
    decide(line, value, of: competence, in: target)
  }

  private mutating func decide(
    _ line: GivenLine<DecisionLine>, _ value: JuryDecision,
    of competence: Verdict.CompetenceState, in target: SessionTarget
  ) {
    guard competence.state.isOpen else {
      if competence.state.agrees(with: value) {
        unchanged += 1
      } else {
        remark(.difference, at: line.line, .closed(line.subject, value, competence.state))
      }
      return
    }
    guard let date = target.session.sitting?.date else {
      return remark(.fault, at: line.line, .noSitting, help: .nameSitting)
    }
    guard line.value.date == date else {
      return remark(.fault, at: line.line, .otherDay(line.subject, date))
    }
    guard !line.value.reason.isEmpty else {
      return remark(.fault, at: line.line, .noReason(line.subject))
    }
    let addition = target.addition(
      of: "decision",
      [("competence", line.code.text), ("valeur", value.word), ("date", date.text)],
      reason: line.value.reason,
      rank: target.referentiel.competences.firstIndex { $0.code == line.code } ?? 0,
      to: line.candidacy)
    if let addition { change(line, addition.markup, .addition(addition)) }
  }
}

extension Verdict.CompetenceState.State {
  fileprivate func agrees(with decision: JuryDecision) -> Bool {
    self == (decision == .validated ? .acquired : .notAcquired)
  }
}

extension Phrase {
  fileprivate static func decided(
    _ subject: String, _ value: JuryDecision, _ decision: JurySession.Decision,
    _ target: SessionTarget
  ) -> Phrase {
    let (new, old, there) = (value.word, decision.value.word, target.line(of: decision.place))
    return Phrase(
      fr: """
        \(subject) : « \(new) » ici, « \(old) » à la ligne \(there) de session.xml, et le jury seul \
        revient sur ce qu'il a décidé
        """,
      en: """
        \(subject): '\(new)' here, '\(old)' on line \(there) of session.xml, and the jury alone goes \
        back on what it decided
        """)
  }

  fileprivate static func differs(
    _ subject: String, _ written: Verdict.CompetenceState.State,
    _ current: Verdict.CompetenceState.State
  ) -> Phrase {
    Phrase(
      fr: "\(subject) : « \(written.label.fr) » ici, « \(current.label.fr) » selon la session",
      en: "\(subject): '\(written.label.en)' here, '\(current.label.en)' by the session")
  }

  fileprivate static func closed(
    _ subject: String, _ value: JuryDecision, _ state: Verdict.CompetenceState.State
  ) -> Phrase {
    Phrase(
      fr: """
        \(subject) : « \(value.label.fr) » ici, « \(state.label.fr) » selon la session, qui n'attend \
        pas de décision
        """,
      en: """
        \(subject): '\(value.label.en)' here, '\(state.label.en)' by the session, which awaits no \
        decision
        """)
  }

  fileprivate static let noSitting = Phrase(
    fr: "la session ne dit pas quel jour le jury siège, et une décision est de ce jour-là",
    en: "the session doesn't say on which day the jury sits, and a decision is of that day")

  fileprivate static let nameSitting = Phrase(
    fr: "ajoutez <seance date=\"AAAA-MM-JJ\"/> à session.xml",
    en: "add <seance date=\"YYYY-MM-DD\"/> to session.xml")

  fileprivate static func otherDay(_ subject: String, _ date: PartialDate) -> Phrase {
    Phrase(
      fr: "\(subject) : la date d'une décision est celle de la séance, \(date.text)",
      en: "\(subject): the date of a decision is that of the sitting, \(date.text)")
  }

  fileprivate static func noReason(_ subject: String) -> Phrase {
    Phrase(
      fr: "\(subject) : une décision du jury dit pourquoi, dans la colonne « raison »",
      en: "\(subject): a decision of the jury says why, in the column 'raison'")
  }
}
