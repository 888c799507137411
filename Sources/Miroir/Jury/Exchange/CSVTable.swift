/// A table that another program wrote as CSV (RFC 4180), its cells as texts.
///
/// The separator is a comma, a semicolon or a tab, whichever the first line has most; a byte order mark
/// and any kind of line ends are tolerated, and lines without a text left out.
public struct CSVTable: Sendable {
  /// The path of the file, for whoever reads a message.
  public var path: String
  /// Its lines, the header first.
  var records: [Record]

  /// A line of a table; a cell between quotes may go on over several lines of the file.
  struct Record: Sendable, Hashable {
    /// The number of its first line in the file.
    var line: Int
    /// Its cells, without the white space around them.
    var cells: [String]

    /// Whether every cell is empty, as in lines that spreadsheets leave at the end.
    fileprivate var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
  }

  /// Reads the bytes of the file at `path`.
  public init(reading bytes: [UInt8], at path: String) throws(ExchangeRefusal) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw .encoding(of: path, line: bytes.firstLineOutsideUTF8)
    }
    var scanner = CSVScanner(bytes, separator: bytes.likelySeparator)
    self.path = path
    records = []
    while let record = scanner.next() {
      if !record.isBlank { records.append(record) }
    }
    if let line = scanner.openQuote { throw .openQuote(in: path, line: line) }
    if records.isEmpty { throw .empty(path) }
  }
}

extension [UInt8] {
  /// The line that can't be read, from 1.
  fileprivate var firstLineOutsideUTF8: Int {
    let lines = split(separator: .newline, omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil || $0.contains(0) }
    return (index ?? 0) + 1
  }

  /// The separator that stands most outside quotes on the first line that has a text.
  fileprivate var likelySeparator: UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in drop(while: \.isXMLSpace) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == .newline || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    let known = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
    return known.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }
}

/// Takes the records of a CSV file one after the other.
private struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  /// The line of a quote that nothing closes.
  private(set) var openQuote: Int?

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The next line; none at the end.
  mutating func next() -> CSVTable.Record? {
    guard index < bytes.count else { return nil }
    var record = CSVTable.Record(line: line, cells: [])
    repeat { record.cells.append(cell()) } while take(separator)
    takeLineEnd()
    return record
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func takeLineEnd() {
    let isReturn = take(UInt8(ascii: "\r"))
    if take(.newline) || isReturn { line += 1 }
  }

  private mutating func cell() -> String {
    var text: [UInt8] = []
    if take(UInt8(ascii: "\"")) { text = quoted() }
    while let byte = current, byte != separator, byte != .newline, byte != UInt8(ascii: "\r") {
      text.append(byte)
      index += 1
    }
    return String(decoding: text, as: UTF8.self).csvUnguarded.xmlTrimmed
  }

  /// What stands up to the closing quote; two quotes stand for one.
  private mutating func quoted() -> [UInt8] {
    let start = line
    var text: [UInt8] = []
    while let byte = current {
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard take(byte) else { return text }
      } else if byte == .newline || (byte == UInt8(ascii: "\r") && current != .newline) {
        line += 1
      }
      text.append(byte)
    }
    openQuote = openQuote ?? start
    return text
  }
}
