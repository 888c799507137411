/// What a table would change in a session's document, and all that it can't change.
///
/// Nothing that is written already is changed unless that is asked for, and nothing is decided: a
/// table only carries what people decided elsewhere.
public struct SessionImport: Sendable {
  /// What would be written, in the order of the table.
  public internal(set) var changes: [Change] = []
  /// What is wrong, or differs, in the order of the table.
  public internal(set) var remarks: [Remark] = []
  /// How many of the table's results the session already has.
  public internal(set) var unchanged = 0
  /// The columns that nothing is read from, by their names.
  public internal(set) var ignoredColumns: [String] = []
  /// The path of the table.
  public var table: String
  private var text: SourceText

  /// Something to write.
  public struct Change: Sendable {
    /// The table's line.
    public var line: Int
    /// The dossier.
    public var portfolio: Identifier
    /// The candidate's number in the establishment.
    public var number: String?
    /// The element as it will be, without anybody's words.
    public var markup: String
    /// What it takes the place of, if it does.
    public var former: Former?
    var edit: PlannedEdit
  }

  /// What an import takes the place of, or contradicts.
  public struct Former: Sendable {
    /// The element as it is, without anybody's words.
    public var markup: String
    /// The line of `session.xml` that it begins on.
    public var line: Int
  }

  /// Something that isn't imported, and why.
  public struct Remark: Sendable {
    /// The table's line.
    public var line: Int
    /// What sort of thing it is.
    public var kind: Kind
    /// What is so.
    public var message: Phrase
    /// What to do.
    public var help: Phrase?

    /// What stands in the way of an import.
    public enum Kind: Sendable, CaseIterable {
      /// The line can't be understood, or is of nobody.
      case fault
      /// The session already says something else.
      case conflict
      /// The table was made of another state of the session.
      case difference
    }
  }

  init(_ table: CSVTable, _ text: SourceText) {
    self.table = table.path
    self.text = text
  }

  /// Whether all of the table is sound.
  public var isSound: Bool { remarks.isEmpty }

  mutating func remark(
    _ kind: Remark.Kind, at line: Int, _ message: Phrase, help: Phrase? = nil
  ) {
    remarks.append(Remark(line: line, kind: kind, message: message, help: help))
  }
}

extension SessionImport {
  /// The bytes that the document was read from, with the changes in them; every other byte stays.
  public func applied(to raw: [UInt8]) -> [UInt8] {
    // What reading left aside, a byte order mark, comes before the text.
    raw.prefix(raw.count - text.bytes.count)
      + text.bytes.applying(PlannedEdit.edits(of: changes.map(\.edit), in: text))
  }
}
