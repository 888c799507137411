/// The bytes of a document, in UTF-8 and without a byte order mark.
///
/// Lines and columns are worked out when something has to be said about a place, never before.
public struct SourceText: Sendable, Hashable {
  /// The bytes.
  public var bytes: [UInt8]

  /// Takes the bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where the line that holds `offset` begins.
  func lineStart(of offset: Int) -> Int {
    let newline = bytes[..<min(offset, bytes.count)].lastIndex(of: .newline)
    return newline.map { $0 + 1 } ?? 0
  }

  /// The line that holds `offset`; of a long one, the piece around it.
  func surroundings(of offset: Int) -> ArraySlice<UInt8> {
    let offset = min(max(offset, 0), bytes.count)
    let before = bytes[max(0, offset - 120)..<offset]
    let after = bytes[offset..<min(offset + 120, bytes.count)]
    let start = before.lastIndex(of: .newline).map { $0 + 1 } ?? before.startIndex
    return bytes[start..<(after.firstIndex(of: .newline) ?? after.endIndex)]
  }

  /// Whether that comment stands just before `offset`, white space aside.
  func hasComment(_ comment: [UInt8], before offset: Int) -> Bool {
    let end = bytes[..<offset].lastIndex { !$0.isXMLSpace }.map { $0 + 1 } ?? 0
    return end >= comment.count && bytes[(end - comment.count)..<end].elementsEqual(comment)
  }

  /// What ends its lines.
  var lineEnd: String {
    guard let newline = bytes.firstIndex(of: .newline), newline > 0 else { return "\n" }
    return bytes[newline - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// The white space that the line which holds `offset` begins with.
  func indentation(at offset: Int) -> String {
    let line = bytes[lineStart(of: offset)..<offset]
    return String(decoding: line.prefix { $0.isXMLSpace }, as: UTF8.self)
  }

  /// The white space just before `offset`.
  func blank(before offset: Int) -> String {
    let start = bytes[..<offset].lastIndex { !$0.isXMLSpace }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }
}

/// A place as a person counts: from 1, columns in code points.
public struct Position: Sendable, Hashable, Comparable {
  /// The line.
  public var line: Int
  /// The column.
  public var column: Int

  /// Joins the parts.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Document order.
  public static func < (one: Position, other: Position) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// The line starts of a document, for those who ask about many places.
public struct LineIndex: Sendable {
  private let text: SourceText
  private let starts: [Int]
  /// How many code points begin before each stretch of bytes, so that long lines cost nothing.
  private let codePoints: [Int]
  private static let stretch = 256

  /// Notes where lines begin.
  public init(_ text: SourceText) {
    self.text = text
    var starts = [0]
    var counts = [0]
    var count = 0
    for start in stride(from: 0, to: text.bytes.count, by: Self.stretch) {
      let stretch = start..<min(start + Self.stretch, text.bytes.count)
      count += stretch.count
      text.bytes.forEachWord(in: stretch) { index, word in
        count -= word.continuationMarks.nonzeroBitCount
        var newlines = word.marks(of: .newline)
        while newlines != 0 {
          starts.append(index + newlines.bytesBeforeMark + 1)
          newlines &= newlines - 1
        }
      } byte: { index, byte in
        if byte == .newline { starts.append(index + 1) }
        if byte.isContinuation { count -= 1 }
      }
      counts.append(count)
    }
    self.starts = starts
    codePoints = counts
  }

  /// Where a line begins, in bytes; the end of the text when it has fewer lines.
  public func offset(ofLine line: Int) -> Int {
    starts.indices.contains(line - 1) ? starts[line - 1] : text.bytes.count
  }

  /// The position of a byte.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), text.bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = codePoints(before: offset) - codePoints(before: starts[low])
    return Position(line: low + 1, column: column + 1)
  }

  private func codePoints(before offset: Int) -> Int {
    let stretch = offset / Self.stretch
    let rest = text.bytes[(stretch * Self.stretch)..<offset]
    return codePoints[stretch] + rest.count { !$0.isContinuation }
  }
}

extension UInt8 {
  package static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")

  /// Whether this byte continues a code point in UTF-8.
  package var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// Whether XML holds this byte for white space.
  package var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
