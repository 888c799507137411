/// Where a table has the results of knowledge tests: a result a line, or a column for each domain.
enum TestResultColumns {
  case oneByOne
  case byDomain([(domain: CompetenceCode, column: String)])

  /// Tells which form a table has; complains of a table that has neither.
  init(
    _ header: ExchangeHeader, of domains: [CompetenceCode], in table: CSVTable
  ) throws(ExchangeRefusal) {
    if header.has("domaine") || header.has("resultat") {
      try header.expect(["domaine", "resultat"], in: table)
      self = .oneByOne
      return
    }
    let columns = domains.filter { header.names.contains($0.text) }.map { ($0, $0.text) }
    if columns.isEmpty { try header.expect(["domaine", "resultat"], in: table) }
    self = .byDomain(columns)
  }

  /// What a line says, a word for each domain that it says something of.
  func words(
    of record: CSVTable.Record, _ header: ExchangeHeader
  ) -> [(domain: String, word: String)] {
    switch self {
    case .oneByOne: [(header.cell("domaine", of: record), header.cell("resultat", of: record))]
    case .byDomain(let columns):
      columns.map { ($0.domain.text, header.cell($0.column, of: record)) }.filter {
        !$0.word.isEmpty
      }
    }
  }

  /// The columns from which nothing is read.
  func others(in header: ExchangeHeader) -> [String] {
    let own: [String] =
      switch self {
      case .oneByOne: ["domaine", "resultat"]
      case .byDomain(let columns): columns.map(\.column)
      }
    let known = Set((own + ["identifiant", "portfolio"]).map(\.folded))
    return header.names.filter { !$0.isEmpty && !known.contains($0.folded) }
  }
}
