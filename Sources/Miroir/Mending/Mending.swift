/// A portfolio's document once all that can be mended for certain is.
///
/// It is mended, read again, and so on until nothing is left to mend. What turns out to make things
/// worse isn't done: after a mend no error shows which wasn't there before, unless the fault was in
/// the way of reading it.
public struct Mending: Sendable {
  /// The bytes of the document, mended.
  public private(set) var bytes: [UInt8]
  /// The rules whose faults were mended, once for each fault.
  public private(set) var mended: [Rule.ID] = []
  /// The encoding that the document was in, if it is now in UTF-8 instead.
  public private(set) var formerEncoding: FoundEncoding?
  /// What the rules have to say of it afterwards.
  public var left: [Diagnostic] { current.diagnostics }
  /// The text as it was, and what was done to it.
  private(set) var text: MendedText

  private var current: Reading
  private let read: @Sendable ([UInt8]) -> PortfolioFolder

  /// Mends a document.
  ///
  /// - Parameters:
  ///   - raw: The document's bytes.
  ///   - read: What makes a folder of a portfolio's bytes.
  public init(_ raw: [UInt8], read: @escaping @Sendable ([UInt8]) -> PortfolioFolder) {
    bytes = raw
    self.read = read
    current = Reading(read(raw))
    text = MendedText(current.text)
    for _ in 0..<Self.rounds {
      let open = current.mendable
      let first = open.filter { $0.mend?.uncovers == true }
      guard take(first) || take(open.filter { $0.mend?.uncovers == false }) else { break }
    }
  }

  /// Whether anything was mended.
  public var changesAnything: Bool { !mended.isEmpty }

  /// Whether an error is left.
  public var blocks: Bool { left.contains { $0.severity == .error } }

  /// How often a document is read again at most; twice or thrice is usual.
  private static let rounds = 8
  /// How many ways of leaving mends out are tried at most.
  private static let trials = 64
}

extension Mending {
  /// Makes the mends of these diagnostics, but for those that make things worse; whether any was
  /// made.
  private mutating func take(_ diagnostics: [Diagnostic]) -> Bool {
    var taken = MendBatch(diagnostics: [], edits: [])
    var reading: (bytes: [UInt8], Reading)?
    var waiting = [diagnostics]
    var trials = 0
    while let group = waiting.popLast(), trials < Self.trials {
      let batch = taken.adding(group)
      guard batch.diagnostics.count > taken.diagnostics.count else { continue }
      let bytes = current.bytes(with: batch.edits, from: self.bytes)
      let next = Reading(read(bytes))
      trials += 1
      if next.isBetter(than: current, for: batch.diagnostics) {
        (taken, reading) = (batch, (bytes, next))
      } else if group.count > 1 {
        let half = group.count / 2
        waiting += [Array(group[half...]), Array(group[..<half])]
      }
    }
    guard let (bytes, next) = reading else { return false }
    formerEncoding = formerEncoding ?? current.formerEncoding
    text.apply(taken.edits)
    mended += taken.diagnostics.map(\.rule)
    self.bytes = bytes
    current = next
    return true
  }
}

/// Mends that are made together: none touches another, and each is made whole or not at all.
private struct MendBatch {
  var diagnostics: [Diagnostic]
  /// In the order of the document.
  var edits: [Edit]

  /// With the mends of other diagnostics, but for those that touch what comes before.
  func adding(_ others: [Diagnostic]) -> MendBatch {
    var result = self
    let touching = (others.flatMap { $0.mend?.edits ?? [] } + edits).touching
    var made = Set(edits)
    for diagnostic in others {
      guard let mend = diagnostic.mend else { continue }
      let isFree = mend.edits.allSatisfy { edit in
        made.contains(edit) || !touching.contains(edit) || !made.contains { $0.touches(edit) }
      }
      guard isFree else { continue }
      result.diagnostics.append(diagnostic)
      made.formUnion(mend.edits)
    }
    result.edits = made.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return result
  }
}

extension [Edit] {
  /// Those of which it matters whether they are made before others.
  fileprivate var touching: Set<Edit> {
    var found: Set<Edit> = []
    var last: Edit?
    let sorted = withoutRepeats.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for edit in sorted {
      if let last, last.touches(edit) { found.formUnion([last, edit]) }
      if edit.range.upperBound >= last?.range.upperBound ?? 0 { last = edit }
    }
    return found
  }
}

extension Edit {
  /// Whether it matters which of both is made first.
  fileprivate func touches(_ other: Edit) -> Bool {
    range.overlaps(other.range) || range.lowerBound == other.range.lowerBound
      || (range.isEmpty || other.range.isEmpty)
        && (range.upperBound == other.range.lowerBound
          || range.lowerBound == other.range.upperBound)
  }
}

/// A document as it was read, and what the rules have to say of it.
private struct Reading: Sendable {
  var document: SourceDocument?
  var diagnostics: [Diagnostic]

  init(_ folder: PortfolioFolder) {
    document = folder.document
    diagnostics = folder.diagnose()
  }

  var text: SourceText { document?.text ?? SourceText([]) }

  /// The diagnostics that have a mend; none as long as nobody knows what the bytes stand for.
  var mendable: [Diagnostic] {
    let isUnknown = diagnostics.contains {
      $0.rule == Rule.encoding.id && $0.place.file == .portfolio && $0.mend == nil
    }
    return isUnknown ? [] : diagnostics.filter { $0.mend != nil }
  }

  /// The bytes that the text was decoded from, if that isn't what it is.
  var formerEncoding: FoundEncoding? {
    for issue in document?.issues ?? [] {
      switch issue.fault {
      case .encoding(.windows1252), .encoding(.utf16), .encoding(.utf32):
        if case .encoding(let found) = issue.fault { return found }
      default: continue
      }
    }
    return nil
  }

  /// The document's bytes after edits of its text: in UTF-8, the byte order mark of UTF-8 kept.
  func bytes(with edits: [Edit], from raw: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return (raw.starts(with: mark) ? mark : []) + text.bytes.applying(edits)
  }

  /// Whether less is wrong than before, and nothing new, once these diagnostics are mended.
  ///
  /// What a fault hid may show: other rules' errors once an element has its name, anything once there
  /// is a tree.
  func isBetter(than former: Reading, for mended: [Diagnostic]) -> Bool {
    guard former.document?.root == nil || document?.root != nil else { return false }
    if former.document?.root == nil, document?.root != nil { return true }
    let uncovers = mended.contains { $0.mend?.uncovers == true }
    let (now, before) = (errors(ofDocumentOnly: uncovers), former.errors(ofDocumentOnly: uncovers))
    let rules = Set(mended.map(\.rule))
    return now.allSatisfy { $0.value <= before[$0.key, default: 0] }
      && count(rules) < former.count(rules)
  }

  private func errors(ofDocumentOnly: Bool) -> [Rule.ID: Int] {
    let structural = Set(Rule.all.filter { $0.family == .document }.map(\.id))
    let errors = diagnostics.filter { diagnostic in
      diagnostic.severity == .error && diagnostic.place.file == .portfolio
        && (!ofDocumentOnly || structural.contains(diagnostic.rule))
    }
    return Dictionary(grouping: errors, by: \.rule).mapValues(\.count)
  }

  private func count(_ rules: Set<Rule.ID>) -> Int {
    diagnostics.count { rules.contains($0.rule) }
  }
}
