/// The columns of a table, by the first line's words.
struct ExchangeHeader {
  /// The words as they are written.
  let names: [String]
  /// The line they stand on.
  let line: Int
  private let columns: [[UInt8]: Int]

  /// Reads the first line; two columns of one name say who knows what.
  init(of table: CSVTable) throws(ExchangeRefusal) {
    let header = table.records[0]
    var columns: [[UInt8]: Int] = [:]
    for (index, name) in header.cells.enumerated() where !name.isEmpty {
      guard columns.updateValue(index, forKey: name.columnKey) == nil else {
        throw .columns(
          Phrase(
            fr: "deux colonnes s'appellent « \(name.printable) »",
            en: "two columns are called '\(name.printable)'"), in: table)
      }
    }
    names = header.cells
    line = header.line
    self.columns = columns
    guard has("identifiant") || has("portfolio") else {
      throw missing(["identifiant"], in: table)
    }
  }

  /// Whether a column has that name, however it is capitalised or accented.
  func has(_ name: String) -> Bool { columns[name.columnKey] != nil }

  /// What a line has in the column of that name; empty where it has nothing.
  func cell(_ name: String, of record: CSVTable.Record) -> String {
    guard let index = columns[name.columnKey], index < record.cells.count else { return "" }
    return record.cells[index]
  }

  /// Complains of the columns that aren't there.
  func expect(_ wanted: [String], in table: CSVTable) throws(ExchangeRefusal) {
    let lacking = wanted.filter { !has($0) }
    if !lacking.isEmpty { throw missing(lacking, in: table) }
  }

  private func missing(_ names: [String], in table: CSVTable) -> ExchangeRefusal {
    let list = names.map { "« \($0) »" }.joined(separator: ", ")
    let english = names.map { "'\($0)'" }.joined(separator: ", ")
    let found = self.names.filter { !$0.isEmpty }.map(\.printable).joined(separator: ", ")
    let plural = names.count > 1
    return .columns(
      Phrase(
        fr: plural ? "il manque les colonnes \(list)" : "il manque la colonne \(list)",
        en: plural ? "the columns \(english) are missing" : "the column \(english) is missing"),
      Phrase(fr: "la première ligne a : \(found)", en: "the first line has: \(found)"), in: table)
  }
}

extension CSVTable.Record {
  /// What stands beyond the header's last column, which nothing names.
  func overflow(of header: ExchangeHeader) -> Bool {
    cells.dropFirst(header.names.count).contains { !$0.isEmpty }
      || zip(header.names, cells).contains { $0.isEmpty && !$1.isEmpty }
  }
}

extension String {
  /// What column names are compared by: capitals, accents and punctuation don't count.
  fileprivate var columnKey: [UInt8] {
    let folded = folded
    return folded.isEmpty ? Array(utf8) : folded
  }
}
