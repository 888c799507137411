/// The mends of the faults that a grammar found in a well-formed document.
///
/// Whatever has to be looked for in the whole document is looked for once, so that a document with
/// many faults takes no longer for each.
struct StructureMends {
  private let text: SourceText
  private let grammar: Grammar
  private let readsFrenchDates: Bool
  /// The closing tags of the elements to rename, by the places of their start tags.
  private let closings: [Int: Range<Int>]
  /// The mends of identifiers, by the places of their values.
  private let identifiers: [Int: [Edit]]
  /// What was decided of names, since the same slip is often made more than once.
  private var decided: [Pair: Bool] = [:]

  private struct Pair: Hashable {
    var name: String
    var known: String
  }

  /// Prepares for these issues of a document.
  init(_ issues: [ReadingIssue], in document: SourceDocument, _ grammar: Grammar) {
    text = document.text
    self.grammar = grammar
    readsFrenchDates = document.root?.mayBeFrench ?? false
    closings = document.text.closingTags(
      ofElementsAt: Set(issues.filter(\.isOfElementName).map(\.offset)))
    identifiers =
      issues.contains(where: \.isOfIdentifier)
      ? document.text.identifierMends(grammar.slipVocabulary) : [:]
  }

  /// What mends an issue, if that is certain.
  mutating func mend(of issue: ReadingIssue) -> Mend? {
    switch issue.fault {
    case .accentedName(_, let known): rename(to: known, at: issue.offset)
    case .unknownElement(let name, let parent, let nearest?, let expected):
      isMistyped(name, nearest, parent.map { _ in expected } ?? [])
        ? rename(to: nearest, at: issue.offset) : nil
    case .unknownAttribute(let name, let element, let nearest?, _):
      rename(attribute: name, to: nearest, of: element, at: issue.offset)
    case .wrongValue(_, _, let type, let proposal):
      value(of: issue, type, proposal).map { Mend($0, uncovers: false) }
    default: nil
    }
  }

  // MARK: - Names

  /// Whether an element's name can only be that one; outside of what is expected where it stands,
  /// capitals and accents alone may differ, as is so of the root.
  private mutating func isMistyped(_ name: String, _ known: String, _ expected: [String]) -> Bool {
    guard Phrase.insteadOfHTML(name) == nil else { return false }
    let pair = Pair(name: name, known: known)
    if let decision = decided[pair] { return decision }
    let decision =
      name.isMistyped(known, among: grammar.elementNames)
      && (expected.contains(known) || name.folded == known.folded)
    decided[pair] = decision
    return decision
  }

  private func rename(to name: String, at offset: Int) -> Mend? {
    guard let tag = StartTag(at: offset, in: text) else { return nil }
    let length = tag.name.utf8.count
    let prefix = tag.name.utf8.lastIndex(of: UInt8(ascii: ":"))
      .map { tag.name.utf8.distance(from: tag.name.utf8.startIndex, to: $0) + 1 }
    let starts = [offset + 1] + (closings[offset].map { [$0.lowerBound + 2] } ?? [])
    return Mend(
      starts.map { Edit($0 + (prefix ?? 0)..<$0 + length, Array(name.utf8)) }, uncovers: true)
  }

  private func rename(
    attribute name: String, to known: String, of element: String, at offset: Int
  ) -> Mend? {
    guard let declaration = grammar.elements[element], let tag = StartTag(at: offset, in: text),
      let written = tag.attributes.first(where: { $0.name == name }),
      !tag.attributes.contains(where: { $0.name == known }),
      name.isMistyped(known, among: declaration.attributes.map(\.name)),
      name.folded == known.folded
        || declaration.attribute(named: known)?.type.admits(text.text(written.valueRange)) == true
    else { return nil }
    return Mend([Edit(written.nameRange, Array(known.utf8))], uncovers: true)
  }

  // MARK: - Values

  private func value(of issue: ReadingIssue, _ type: ValueType, _ proposal: String?) -> [Edit]? {
    guard let range = text.value(of: issue.attribute, at: issue.offset) else { return nil }
    switch type {
    case .identifier: return identifiers[range.lowerBound]
    case .date:
      let written = text.text(range)
      guard let date = PartialDate(french: written), date.text == proposal,
        readsFrenchDates || date.isSameDayFirstOrMonthFirst(written)
      else { return nil }
    case .oneOf:
      guard let proposal, proposal.folded == text.text(range).folded else { return nil }
    case .text, .digest, .version, .number, .token, .tokens: return nil
    }
    return proposal.map { [Edit(range, Array($0.utf8))] }
  }
}

extension ReadingIssue {
  fileprivate var isOfElementName: Bool {
    switch fault {
    case .accentedName, .unknownElement(_, _, _?, _): true
    default: false
    }
  }

  fileprivate var isOfIdentifier: Bool {
    if case .wrongValue(_, _, .identifier, _) = fault { true } else { false }
  }
}

extension SourceElement {
  /// Whether its language isn't said, or is French.
  fileprivate var mayBeFrench: Bool {
    let language = attributes.first { $0.name.local == "lang" && !$0.name.namespace.isEmpty }
    return language.map { $0.value.lowercased().hasPrefix("fr") } ?? true
  }
}

extension PartialDate {
  /// Whether a date reads the same to those who write the month first.
  fileprivate func isSameDayFirstOrMonthFirst(_ written: String) -> Bool {
    guard let day else { return true }
    return day > 12 || day == month || written.utf8.contains(where: \.isLetter)
  }
}

extension SourceText {
  /// The mends of the identifiers with characters they can't have, by the places of their values:
  /// where nothing has to be invented, and with all that refers to them.
  fileprivate func identifierMends(_ vocabulary: SlipVocabulary) -> [Int: [Edit]] {
    let slips = Slip.all(in: bytes, vocabulary: vocabulary).filter { slip in
      guard case .badIdentifier(_, let proposal) = slip.kind else { return false }
      let name = text(slip.offset..<slip.offset + slip.length)
      return name.utf8.count <= 64 && proposal == IdentifierName.valid(from: name)
        && proposal.utf8.first == name.withoutDiacritics.utf8.first
    }
    return Dictionary(slips.map { ($0.offset, $0.mend) }) { first, _ in first }
  }
}
