extension SessionImport {
  /// Reads the results of knowledge tests, and what they would change in a session.
  ///
  /// A result that the session has otherwise is a conflict, unless `replacing` lets the table's take its
  /// place.
  public init(
    testResults table: CSVTable, into folder: PortfolioFolder, replacing: Bool = false
  ) throws(ExchangeRefusal) {
    let target = try SessionTarget(folder)
    let header = try ExchangeHeader(of: table)
    let domains = target.referentiel.domains.map(\.code)
    let columns = try TestResultColumns(header, of: domains, in: table)
    self.init(table, target.text)
    note(columns, header, domains)
    var lines: [GivenLine<JurySession.Test.Result>] = []
    for record in table.records.dropFirst() {
      guard let candidacy = candidacy(of: record, header, in: target) else { continue }
      for (domain, word) in columns.words(of: record, header) {
        guard let code = code(domain, at: record.line, among: domains),
          let result = result(word, at: record.line)
        else { continue }
        lines.append(
          GivenLine(line: record.line, candidacy: candidacy, code: code, value: result))
      }
    }
    for line in single(lines) { place(line, in: target, replacing: replacing) }
    remarks.sort { $0.line < $1.line }
  }

  /// Beside columns for domains, another one may be a domain mistyped.
  private mutating func note(
    _ columns: TestResultColumns, _ header: ExchangeHeader, _ domains: [CompetenceCode]
  ) {
    let others = columns.others(in: header)
    guard case .byDomain = columns else {
      ignoredColumns = others
      return
    }
    for name in others {
      remark(
        .fault, at: header.line,
        Phrase(
          fr: "la colonne « \(name.printable) » n'est pas un domaine de ce référentiel",
          en: "the column '\(name.printable)' isn't a domain of this framework"),
        help: .suggesting(domains.map(\.text).nearest(to: name), among: domains.map(\.text)))
    }
  }

  private mutating func code(
    _ domain: String, at line: Int, among domains: [CompetenceCode]
  ) -> CompetenceCode? {
    let code = CompetenceCode(domain)
    if domains.contains(code) { return code }
    let known = domains.map(\.text)
    remark(
      .fault, at: line,
      Phrase(
        fr: "« \(domain.printable) » n'est pas un domaine de ce référentiel",
        en: "'\(domain.printable)' isn't a domain of this framework"),
      help: .suggesting(known.nearest(to: domain), among: known))
    return nil
  }

  private mutating func result(_ word: String, at line: Int) -> JurySession.Test.Result? {
    if let result = JurySession.Test.Result(looseWord: word) { return result }
    remark(
      .fault, at: line,
      Phrase(
        fr: "« \(word.printable) » n'est pas un résultat",
        en: "'\(word.printable)' isn't a result"),
      help: Phrase(
        fr: "écrivez positif, non-positif ou absent",
        en: "write positif, non-positif or absent"))
    return nil
  }

  private mutating func place(
    _ line: GivenLine<JurySession.Test.Result>, in target: SessionTarget, replacing: Bool
  ) {
    let known = line.candidacy.tests.filter { $0.domain == line.code }
    guard let first = known.first else { return add(line, in: target) }
    if known.allSatisfy({ $0.result == line.value }) {
      unchanged += 1
    } else if replacing, known.count == 1,
      let edit = target.replacement(of: "resultat", at: first.place, by: line.value.word)
    {
      let former = Former(
        markup: Self.markup(line.code, first.result), line: target.line(of: first.place))
      change(
        line, Self.markup(line.code, line.value), .replacement(edit), former: former)
    } else {
      let others = known.filter { $0.result != line.value }
      for other in others { conflict(line, other, in: target, isOne: known.count == 1) }
    }
  }

  private mutating func add(
    _ line: GivenLine<JurySession.Test.Result>, in target: SessionTarget
  ) {
    let domains = target.referentiel.domains
    let addition = target.addition(
      of: "controle", [("domaine", line.code.text), ("resultat", line.value.word)],
      rank: domains.firstIndex { $0.code == line.code } ?? 0, to: line.candidacy)
    if let addition { change(line, addition.markup, .addition(addition)) }
  }

  private mutating func conflict(
    _ line: GivenLine<JurySession.Test.Result>, _ test: JurySession.Test,
    in target: SessionTarget, isOne: Bool
  ) {
    let there = target.line(of: test.place)
    let old = test.result?.word ?? ""
    let replace = Phrase(
      fr: "« --remplacer » met celui du tableau à la place",
      en: "'--remplacer' puts the table's in its place")
    let mend = Phrase(
      fr: "la session en a plusieurs : gardez le bon dans session.xml",
      en: "the session has several: keep the right one in session.xml")
    remark(
      .conflict, at: line.line,
      Phrase(
        fr:
          "\(line.subject) : « \(line.value.word) » ici, « \(old) » à la ligne \(there) de session.xml",
        en: "\(line.subject): '\(line.value.word)' here, '\(old)' on line \(there) of session.xml"),
      help: isOne ? replace : mend)
  }

  private static func markup(
    _ domain: CompetenceCode, _ result: JurySession.Test.Result?
  ) -> String {
    "<controle domaine=\"\(domain)\" resultat=\"\(result?.word ?? "")\"/>"
  }
}
