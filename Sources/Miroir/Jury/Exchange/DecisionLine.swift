/// What a line of a table of competences says: where the competence stood, and what was decided.
struct DecisionLine: Equatable {
  /// Where it stood, as far as the line says it.
  var state: Verdict.CompetenceState.State?
  /// What was decided.
  var decision: JuryDecision?
  /// When.
  var date: PartialDate?
  /// Why.
  var reason: String

  /// Why a line can't be understood.
  struct Unread: Error {
    var message: Phrase
    var help: Phrase?
  }

  /// Reads a line.
  init(_ record: CSVTable.Record, _ header: ExchangeHeader) throws(Unread) {
    state = try Self.state(header.cell("etat", of: record))
    decision = try Self.decision(header.cell("decision", of: record))
    date = try Self.date(header.cell("date", of: record))
    reason = header.cell("raison", of: record)
    if decision == nil, date != nil || !reason.isEmpty { throw .undecided }
  }

  private static func state(
    _ word: String
  ) throws(Unread) -> Verdict.CompetenceState.State? {
    let all = Verdict.CompetenceState.State.allCases
    let known = all.first {
      $0.rawValue == word || $0.label.fr.folded == word.folded
    }
    guard known != nil || word.isEmpty else {
      throw Unread(
        message: Phrase(
          fr: "« \(word.printable) » n'est pas l'état d'une compétence",
          en: "'\(word.printable)' isn't the state of a competence"),
        help: Phrase(
          fr: "les états sont \(all.map(\.rawValue).joined(separator: ", "))",
          en: "the states are \(all.map(\.rawValue).joined(separator: ", "))"))
    }
    return known
  }

  private static func decision(_ word: String) throws(Unread) -> JuryDecision? {
    let known = JuryDecision(looseWord: word)
    guard known != nil || word.isEmpty else {
      throw Unread(
        message: Phrase(
          fr: "« \(word.printable) » n'est pas une décision",
          en: "'\(word.printable)' isn't a decision"),
        help: Phrase(
          fr: "écrivez validee ou non-validee", en: "write validee or non-validee"))
    }
    return known
  }

  private static func date(_ text: String) throws(Unread) -> PartialDate? {
    let known = PartialDate(text) ?? PartialDate(asSpreadsheetsHaveIt: text)
    guard known != nil || text.isEmpty else {
      throw Unread(
        message: Phrase(
          fr: "« \(text.printable) » n'est pas une date", en: "'\(text.printable)' isn't a date"),
        help: Phrase(fr: "écrivez AAAA-MM-JJ", en: "write YYYY-MM-DD"))
    }
    return known
  }
}

extension DecisionLine.Unread {
  fileprivate static let undecided = Self(
    message: Phrase(
      fr: "la ligne a une date ou une raison, et pas de décision",
      en: "the line has a date or a reason, and no decision"), help: nil)
}

extension PartialDate {
  /// Reads `24/06/2026`, which French spreadsheets make of `2026-06-24`.
  fileprivate init?(asSpreadsheetsHaveIt text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [2, 2, 4] else { return nil }
    self.init("\(parts[2])-\(parts[1])-\(parts[0])")
  }
}
