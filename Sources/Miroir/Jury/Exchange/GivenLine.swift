/// What a line of a table says of a dossier, in one domain or of one competence.
struct GivenLine<Value: Equatable> {
  /// The table's line.
  var line: Int
  /// The dossier.
  var candidacy: JurySession.Candidacy
  /// The domain, or the competence.
  var code: CompetenceCode
  /// What it says.
  var value: Value

  /// What it is about, for people.
  var subject: String { candidacy.subject + ", \(code)" }

  fileprivate var key: Key { Key(offset: candidacy.place.offset, code: code) }

  fileprivate struct Key: Hashable {
    var offset: Int
    var code: CompetenceCode
  }
}

extension JurySession.Candidacy {
  /// What people recognise the dossier by.
  fileprivate var subject: String { portfolio.text + (number.map { " (\($0))" } ?? "") }
}

extension SessionImport {
  /// The dossier of a line; complains where there isn't one, or where the line has more than columns.
  mutating func candidacy(
    of record: CSVTable.Record, _ header: ExchangeHeader, in target: SessionTarget
  ) -> JurySession.Candidacy? {
    if record.overflow(of: header) {
      remark(
        .fault, at: record.line,
        Phrase(
          fr: "la ligne a une case qui n'est sous aucun nom de colonne",
          en: "the line has a cell that is under no column's name"))
      return nil
    }
    let match = target.register.match(
      number: header.cell("identifiant", of: record),
      portfolio: header.cell("portfolio", of: record))
    switch match {
    case .found(let candidacy): return candidacy
    case .refused(let message, let help):
      remark(.fault, at: record.line, message, help: help)
      return nil
    }
  }

  /// The lines that say their thing alone. A line that repeats another is left out with a complaint; of
  /// lines that contradict each other none is kept.
  mutating func single<Value>(_ lines: [GivenLine<Value>]) -> [GivenLine<Value>] {
    let groups = Dictionary(grouping: lines, by: \.key)
    return lines.filter { line in
      guard let group = groups[line.key], group.count > 1 else { return true }
      let isClear = group.allSatisfy { $0.value == group[0].value }
      let isFirst = line.line == group[0].line
      if isClear, isFirst { return true }
      let other = group.first { $0.line != line.line }?.line ?? line.line
      remark(
        .fault, at: line.line,
        isClear ? .repeated(line.subject, other) : .contradicted(line.subject, other))
      return false
    }
  }

  /// Adds a change.
  mutating func change<Value>(
    _ line: GivenLine<Value>, _ markup: String, _ edit: PlannedEdit, former: Former? = nil
  ) {
    changes.append(
      Change(
        line: line.line, portfolio: line.candidacy.portfolio, number: line.candidacy.number,
        markup: markup, former: former, edit: edit))
  }
}

extension Phrase {
  fileprivate static func repeated(_ subject: String, _ line: Int) -> Phrase {
    Phrase(fr: "\(subject) : déjà dit à la ligne \(line)", en: "\(subject): line \(line) said it")
  }

  fileprivate static func contradicted(_ subject: String, _ line: Int) -> Phrase {
    Phrase(
      fr: "\(subject) : la ligne \(line) dit autre chose",
      en: "\(subject): line \(line) says something else")
  }
}
