/// What was changed in a document, line by line: the markup and the characters changed, whatever else
/// is in the candidate's words shown as `…`.
struct MendingDiff {
  /// Lines that follow one another, before and after.
  struct Hunk: Equatable {
    /// The number of the first line, before.
    var line: Int
    /// The number of the first line, after.
    var newLine: Int
    var removed: [String]
    var added: [String]
    /// How the names that aren't shown were mended.
    var renamings: [Renaming] = []
  }

  private let bytes: [UInt8]
  private let edits: [Edit]
  /// What may be shown of the original, in order.
  private let shown: [Range<Int>]
  /// The values mended that may be anybody's words, in order.
  private let masked: [MaskedValue]

  /// Reads the markup of the original as far as it goes.
  init(_ text: MendedText, _ vocabulary: SlipVocabulary) {
    bytes = text.original.bytes
    edits = text.edits
    let tokens = MarkupScanner.tokens(of: MarkupBytes(bytes), vocabulary: vocabulary)
    let names = Set(edits.map(\.range.lowerBound))
    shown = tokens.tags.flatMap { $0.shownParts(in: text.original, vocabulary, mended: names) }
      .sorted { $0.lowerBound < $1.lowerBound }
    masked = MaskedValue.all(in: tokens, of: text.original, vocabulary)
  }

  /// What is changed, in order.
  var hunks: [Hunk] {
    let index = LineIndex(SourceText(bytes))
    var shift = 0
    return groups.map { group in
      let lines = lines(around: group)
      let first = index.position(of: lines.lowerBound).line
      let hunk = Hunk(
        line: first, newLine: first + shift, removed: text(of: lines, group, isAfter: false),
        added: text(of: lines, group, isAfter: true),
        renamings: group.compactMap(renaming(by:)).withoutRepeats)
      shift += hunk.added.count - hunk.removed.count
      return hunk
    }
  }

  /// The edits together that are made on the same lines, or on lines that follow one another.
  private var groups: [[Edit]] {
    edits.reduce(into: []) { groups, edit in
      if let last = groups.last, lines(around: last).upperBound >= lines(around: [edit]).lowerBound
      {
        groups[groups.count - 1].append(edit)
      } else {
        groups.append([edit])
      }
    }
  }

  /// The whole lines, the end of the last one included, on which these edits are made.
  private func lines(around edits: [Edit]) -> Range<Int> {
    let start = edits.first?.range.lowerBound ?? 0
    let end = edits.last?.range.upperBound ?? start
    let newline = bytes[end...].firstIndex(of: .newline)
    return SourceText(bytes).lineStart(of: start)..<(newline.map { $0 + 1 } ?? bytes.count)
  }

  private func text(of lines: Range<Int>, _ edits: [Edit], isAfter: Bool) -> [String] {
    var masked = MaskedLines()
    var at = lines.lowerBound
    for edit in edits {
      add(at..<edit.range.lowerBound, to: &masked)
      isAfter ? addReplacement(of: edit, to: &masked) : addMended(edit.range, to: &masked)
      at = edit.range.upperBound
    }
    add(at..<lines.upperBound, to: &masked)
    return masked.lines
  }

  /// Adds what was mended, a masked value apart.
  private func addMended(_ range: Range<Int>, to masked: inout MaskedLines) {
    guard let value = self.masked.first(where: { $0.range.overlaps(range) })?.range,
      !ValueType.code.admits(String(decoding: bytes[range], as: UTF8.self))
    else { return masked.show(bytes[range]) }
    let hidden = value.clamped(to: range)
    masked.show(bytes[range.lowerBound..<hidden.lowerBound])
    masked.hide(bytes[hidden])
    addMended(hidden.upperBound..<range.upperBound, to: &masked)
  }

  /// Adds what was written instead, without what was made of a masked value.
  private func addReplacement(of edit: Edit, to masked: inout MaskedLines) {
    let written = edit.replacement[...]
    let value = self.masked.first { $0.range.overlaps(edit.range) }
    guard value?.isKeptInMend == true else { return masked.show(written) }
    let isQuote: (UInt8) -> Bool = { "\"'".utf8.contains($0) }
    let start = written.prefix(while: isQuote)
    let end = written.dropFirst(start.count).reversed().prefix(while: isQuote).count
    masked.show(start)
    masked.hide(written.dropFirst(start.count).dropLast(end))
    masked.show(written.suffix(end))
  }

  /// How the edit mends a name, if it is one of those that aren't shown.
  private func renaming(by edit: Edit) -> Renaming? {
    masked.first { $0.range.overlaps(edit.range) }?.attribute.flatMap { attribute in
      Renaming(of: attribute, from: bytes[edit.range], to: edit.replacement)
    }
  }

  private func add(_ range: Range<Int>, to masked: inout MaskedLines) {
    var at = range.lowerBound
    var low = 0
    var high = shown.count
    while low < high {
      let middle = (low + high) / 2
      if shown[middle].upperBound <= at { low = middle + 1 } else { high = middle }
    }
    for part in shown[low...] {
      guard part.lowerBound < range.upperBound else { break }
      let visible = part.clamped(to: at..<range.upperBound)
      masked.hide(bytes[at..<visible.lowerBound])
      masked.show(bytes[visible])
      at = visible.upperBound
    }
    masked.hide(bytes[at..<range.upperBound])
  }
}

/// A value that may be anybody's words.
private struct MaskedValue {
  /// Where it stands.
  var range: Range<Int>
  /// The attribute whose value it is; none of the declaration.
  var attribute: String?
  /// Whether a mend keeps some of its letters, as that of a name does.
  var isKeptInMend: Bool { attribute != nil }

  /// Those of the names, of what refers to them, and of the declaration, in order.
  static func all(
    in tokens: MarkupTokens, of text: SourceText, _ vocabulary: SlipVocabulary
  ) -> [MaskedValue] {
    let names = vocabulary.identifierAttributes.union(vocabulary.referenceAttributes)
    let values = tokens.tags.flatMap(\.attributes).filter { attribute in
      names.contains(attribute.name) && !attribute.value.isEmpty
        && !StartTag.Attribute.isShown(attribute.name, attribute.value, in: text)
    }
    let declared = tokens.pieces.compactMap { piece -> MaskedValue? in
      guard case .declaration(let range) = piece else { return nil }
      return MaskedValue(range: range)
    }
    return declared + values.map { MaskedValue(range: $0.value, attribute: $0.name) }
  }
}

/// Lines some of whose bytes aren't shown.
private struct MaskedLines {
  private var text: [UInt8] = []
  private var isHiding = false

  /// The lines, without what could move the cursor.
  var lines: [String] {
    var lines = String(decoding: text, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String($0).replacing("\t", with: "  ").printable }
  }

  mutating func show(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    text += bytes
    isHiding = false
  }

  /// Adds `…` for what stands between white space, which is kept where lines begin and end.
  mutating func hide(_ bytes: ArraySlice<UInt8>) {
    for line in bytes.split(separator: .newline, omittingEmptySubsequences: false) {
      if line.startIndex > bytes.startIndex {
        text.append(.newline)
        isHiding = false
      }
      let blank = line.prefix { $0.isXMLSpace }
      if isHiding, blank.count < line.count { continue }
      text += blank.filter { $0 != UInt8(ascii: "\r") }
      if blank.count < line.count {
        text += Array("…".utf8)
        isHiding = true
      }
    }
  }
}

extension MarkupTag {
  /// What may be shown of a tag: the signs of the markup, the names that the format knows or that are
  /// mended, and the values that say nothing of anybody.
  fileprivate func shownParts(
    in text: SourceText, _ vocabulary: SlipVocabulary, mended names: Set<Int>
  ) -> [Range<Int>] {
    guard vocabulary.elements.contains(element) || names.contains(nameRange.lowerBound) else {
      return []
    }
    var parts = [range.lowerBound..<nameRange.upperBound]
    for attribute in attributes
    where vocabulary.attributes.contains(attribute.name)
      || names.contains(attribute.range.lowerBound)
    {
      let value = attribute.value
      let isShown = StartTag.Attribute.isShown(attribute.name, value, in: text)
      parts.append(attribute.range.lowerBound..<(isShown ? value.upperBound : value.lowerBound))
      parts.append(value.upperBound..<attribute.range.upperBound)
    }
    let end = attributes.last?.range.upperBound ?? nameRange.upperBound
    if missingBracket == nil, end < range.upperBound {
      let sign = text.bytes[range.upperBound - 2] == UInt8(ascii: "/") ? 2 : 1
      parts.append(max(end, range.upperBound - sign)..<range.upperBound)
    }
    return parts.filter { !$0.isEmpty }
  }
}
