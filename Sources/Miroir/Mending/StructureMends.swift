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
  /// What stands in the elements that have something to rename, by the places of their start tags.
  private let siblings: [Int: Siblings]
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
    let unknown = issues.filter { $0.elementMeant != nil }
    closings = document.text.closingTags(ofElementsAt: Set(unknown.map(\.offset)))
    siblings = document.root?.siblings(of: unknown) ?? [:]
    identifiers =
      issues.contains(where: \.isOfIdentifier)
      ? document.text.identifierMends(grammar.slipVocabulary) : [:]
  }

  /// What mends an issue, if that is certain.
  mutating func mend(of issue: ReadingIssue) -> Mend? {
    switch issue.fault {
    case .accentedName(_, let known): hasRoom(for: known, issue) ? rename(to: known, issue) : nil
    case .unknownElement(let name, _, let nearest?, _):
      isMistyped(name, nearest) && hasRoom(for: nearest, issue)
        ? rename(to: nearest, issue) : nil
    case .unknownAttribute(let name, let element, let nearest?, _):
      rename(attribute: name, to: nearest, of: element, at: issue.offset)
    case .wrongValue(_, _, let type, let proposal):
      value(of: issue, type, proposal).map { Mend($0, uncovers: false) }
    default: nil
    }
  }

  // MARK: - Names

  /// Whether an element's name can only be that one.
  private mutating func isMistyped(_ name: String, _ known: String) -> Bool {
    guard Phrase.insteadOfHTML(name) == nil else { return false }
    let pair = Pair(name: name, known: known)
    if let decision = decided[pair] { return decision }
    decided[pair] = name.isMistyped(known, among: grammar.elementNames)
    return decided[pair] == true
  }

  /// Whether an element of that name may stand where the issue is; its like stands nowhere near if
  /// there may be but one.
  private func hasRoom(for known: String, _ issue: ReadingIssue) -> Bool {
    guard let parent = issue.parent else { return known == grammar.root }
    guard let family = siblings[parent], let declaration = grammar.elements[family.name],
      let slot = declaration.slot(for: known)
    else { return false }
    return slot.isRepeatable || !family.children.contains(known) && family.meant[known] == 1
  }

  private func rename(to name: String, _ issue: ReadingIssue) -> Mend? {
    guard let tag = StartTag(at: issue.offset, in: text) else { return nil }
    let length = tag.name.utf8.count
    let prefix = tag.name.utf8.lastIndex(of: UInt8(ascii: ":"))
      .map { tag.name.utf8.distance(from: tag.name.utf8.startIndex, to: $0) + 1 }
    let closing = closings[issue.offset].map { [$0.lowerBound + 2] } ?? []
    let edits = ([issue.offset + 1] + closing).map { start in
      Edit(start + (prefix ?? 0)..<start + length, Array(name.utf8))
    }
    return Mend(edits, uncovers: true)
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
    case .text, .identifiers, .code, .codes, .digest, .version, .number, .timestamp, .rank:
      return nil
    }
    return proposal.map { [Edit(range, Array($0.utf8))] }
  }
}

/// What stands in an element.
private struct Siblings {
  /// The element's name.
  var name: String
  /// Its children's names.
  var children: Set<String>
  /// How many of its children were meant to have a name and have another.
  var meant: [String: Int]
}

extension ReadingIssue {
  /// The name that an element was most likely meant to have.
  fileprivate var elementMeant: String? {
    switch fault {
    case .accentedName(_, let known), .unknownElement(_, _, let known?, _): known
    default: nil
    }
  }

  fileprivate var isOfIdentifier: Bool {
    if case .wrongValue(_, _, .identifier, _) = fault { true } else { false }
  }
}

extension SourceElement {
  /// What stands in the elements around these issues, by their places.
  fileprivate func siblings(of issues: [ReadingIssue]) -> [Int: Siblings] {
    let meant = Dictionary(grouping: issues.filter { $0.parent != nil }) { $0.parent ?? 0 }
    var siblings: [Int: Siblings] = [:]
    var waiting = meant.isEmpty ? [] : [self]
    while let element = waiting.popLast() {
      let children = element.children
      waiting += children
      guard let issues = meant[element.offset] else { continue }
      siblings[element.offset] = Siblings(
        name: element.name.local, children: Set(children.map(\.name.local)),
        meant: issues.reduce(into: [:]) { $0[$1.elementMeant ?? "", default: 0] += 1 })
    }
    return siblings
  }

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
