private import Glibc
public import Miroir

extension SourceDocument {
  /// Reads a document's bytes: a tree when they are well-formed, and what is wrong when they aren't.
  ///
  /// A bad document isn't an error: it is a document with issues.
  ///
  /// - Parameters:
  ///   - raw: The bytes, at most ``maximumSize``; the caller sees to it.
  ///   - path: Its path from the portfolio's folder.
  ///   - grammar: What it should look like; it also tells usual slips from other faults.
  public init(reading raw: [UInt8], at path: FilePath, grammar: Grammar) {
    self = SourceDocument(parsing: raw, at: path, grammar).checked(against: grammar)
  }

  /// Reads one of our own documents, whose grammar is no question.
  public init(readingOwn raw: [UInt8], at path: FilePath) {
    let parsed = ParsedXML(raw)
    precondition(parsed.root != nil, "\(path) isn't well-formed")
    self.init(path: path, text: SourceText(raw), root: parsed.root, issues: [])
  }

  /// How many bytes a document may have: 64 MiB.
  public static let maximumSize = 64 << 20

  private init(parsing raw: [UInt8], at path: FilePath, _ grammar: Grammar) {
    if let format = OtherFormat(raw) {
      let issue = ReadingIssue(parsing: .notWellFormed(.otherFormat(format)), at: 0)
      self.init(path: path, text: SourceText(raw), root: nil, issues: [issue])
      return
    }
    let decoded = DecodedBytes(raw)
    let parseable = decoded.parseable
    var parsed = ParsedXML(parseable)
    // libxml2 takes a zero byte for the end, and would say nothing of what follows.
    if let zero = decoded.bytes.offsetOfZero {
      parsed.root = nil
      parsed.fault = (code: ParsedXML.forbiddenCharacter, offset: zero)
    }
    var issues = decoded.issue.map { [$0] } ?? []
    issues += parsed.doctype.map { [ReadingIssue(parsing: .doctype, at: $0)] } ?? []
    if parsed.root == nil {
      let vocabulary = grammar.slipVocabulary
      issues += Explanation(of: parseable, vocabulary: vocabulary, parsed: parsed).issues
    }
    self.init(
      path: path, text: SourceText(decoded.bytes), root: parsed.root,
      issues: issues.sorted { $0.offset < $1.offset })
  }
}

extension [UInt8] {
  /// Where the first zero byte is.
  fileprivate var offsetOfZero: Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return nil }
      return memchr(start, 0, bytes.count).map { UnsafeRawPointer($0) - start }
    }
  }
}
