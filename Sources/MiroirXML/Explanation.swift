import Miroir

/// Why a document isn't well-formed, in words that help.
///
/// libxml2 reports a cascade of consequences. The slip scanner names the causes; libxml2's first
/// error is told only when no slip explains it, or when something is left once all are mended.
struct Explanation {
  var issues: [ReadingIssue]

  init(of bytes: [UInt8], vocabulary: SlipVocabulary, parsed: ParsedXML) {
    guard !bytes.isBlank else {
      issues = [ReadingIssue(parsing: .notWellFormed(.empty), at: 0)]
      return
    }
    let slips = Slip.all(in: bytes, vocabulary: vocabulary)
    let mayMend = !parsed.hasDoctype && !bytes.hasBrokenSections
    issues = slips.onePerPlace.map { slip in
      var issue = slip.issue(in: bytes)
      if mayMend { issue.mend = slip.certainMend(in: bytes, vocabulary: vocabulary) }
      return issue
    }
    guard !parsed.hasDoctype, !slips.contains(where: \.breaksWithoutMend),
      slips.onePerPlace.count == slips.count
    else { return }
    let edits = slips.flatMap(\.mend)
    let rest = edits.isEmpty ? parsed.fault : ParsedXML(bytes.applying(edits)).fault
    guard let rest else { return }
    let reason = Malformation(libxml2: rest.code)
    let offset = rest.offset.before(edits)
    issues.append(
      ReadingIssue(
        parsing: .notWellFormed(reason),
        at: reason == .repeatedAttribute ? bytes.repeatedAttribute(before: offset) : offset))
  }
}

extension Malformation {
  /// libxml2's codes, which don't change between releases (libxml/xmlerror.h).
  fileprivate init(libxml2 code: Int) {
    switch code {
    case 4: self = .noRoot
    case 5: self = .contentAfterRoot
    case 77: self = .truncated
    case 9: self = .forbiddenCharacter
    case 42, 203: self = .repeatedAttribute
    case 41: self = .attributeWithoutValue
    case 62: self = .sectionEndInText
    case 64: self = .lateDeclaration
    case 65: self = .missingSpace
    case 80: self = .hyphensInComment
    case 39, 40, 68, 73, 74, 75, 76: self = .brokenTag
    case 201, 202, 204, 205: self = .undeclaredPrefix
    case 44, 45, 46, 47, 63: self = .brokenMarkup
    case 1: self = .tooDeep
    default: self = .other(code: code)
    }
  }
}

extension Slip {
  /// What the slip is to the person who made it: the mend tells apart what the scanner calls alike.
  fileprivate func issue(in bytes: [UInt8]) -> ReadingIssue {
    if case .mismatchedClosing(let name, let expected) = kind, let edit = mend.first,
      edit.range.upperBound <= offset
    {
      let fault = Fault.misnamedOpening(name: expected, meant: name)
      return ReadingIssue(parsing: fault, at: max(0, edit.range.lowerBound - 1))
    }
    if case .unclosedTag = fault, mend.isEmpty, !bytes.endsWithItsRoot {
      return ReadingIssue(parsing: .notWellFormed(.truncated), at: bytes.count)
    }
    if case .missingBracket(let name) = fault,
      bytes[offset...].dropFirst().first == UInt8(ascii: "/")
    {
      return ReadingIssue(parsing: .missingBracket(name: "/" + name), at: offset)
    }
    return ReadingIssue(parsing: fault, at: offset)
  }

  private var fault: Fault {
    switch kind {
    case .bareAmpersand: .bareAmpersand
    case .bareLessThan: removesOnly || writes("/") ? .partedTag : .bareLessThan
    case .typographicQuotes(let attribute): .typographicQuotes(attribute: attribute)
    case .missingQuote(let attribute):
      removesOnly || writes("&quot;")
        ? .extraQuote(attribute: attribute)
        : .missingQuote(attribute: attribute)
    case .unknownEntity(let name): .unknownEntity(name: name)
    case .unclosedTag(let name) where name.hasPrefix("!") || name.hasPrefix("?"):
      .unfinishedMarkup(opening: "<" + name)
    case .unclosedTag(let name) where writes(">") || writes("/>") || name.hasPrefix("/"):
      .missingBracket(name: name)
    case .unclosedTag(let name): .unclosedTag(name: name)
    case .mismatchedClosing(let name, let expected):
      .mismatchedClosing(name: name, expected: expected)
    case .strayClosing(let name): .strayClosing(name: name)
    case .accentedTag(let name, let known): .accentedName(name: name, known: known)
    case .frenchDate(let attribute, let iso):
      .wrongValue(name: attribute, element: "", type: .date, proposal: iso)
    case .badIdentifier(let attribute, _):
      .wrongValue(name: attribute, element: "", type: .identifier, proposal: nil)
    }
  }

  /// Whether the mend takes something away and writes nothing.
  private var removesOnly: Bool { !mend.isEmpty && mend.allSatisfy(\.replacement.isEmpty) }

  private func writes(_ text: String) -> Bool {
    mend.contains { $0.replacement.elementsEqual(text.utf8) }
  }

  /// Whether the document can't be read because of it, and nobody can tell how it would be mended.
  fileprivate var breaksWithoutMend: Bool {
    switch kind {
    case .accentedTag, .frenchDate, .badIdentifier: false
    case .bareAmpersand, .bareLessThan, .typographicQuotes, .missingQuote, .unknownEntity,
      .unclosedTag, .mismatchedClosing, .strayClosing:
      mend.isEmpty
    }
  }
}

extension [Slip] {
  /// What is said twice of one place is one slip: a tag without its `/>` is also an unclosed one.
  fileprivate var onePerPlace: [Slip] {
    var met: Set<Int> = []
    return filter { met.insert($0.offset).inserted }
  }
}

extension [UInt8] {
  /// Where the attribute that libxml2 noticed at the end of its tag is written again.
  fileprivate func repeatedAttribute(before offset: Int) -> Int {
    guard let start = self[..<Swift.min(offset, count)].lastIndex(of: UInt8(ascii: "<")),
      let tag = StartTag(at: start, in: SourceText(self))
    else { return offset }
    var met: Set<String> = []
    let again = tag.attributes.first { !met.insert($0.name).inserted }
    return again?.nameRange.lowerBound ?? start
  }

}

extension Int {
  /// Where this offset of the mended bytes was before the edits.
  fileprivate func before(_ edits: [Edit]) -> Int {
    var shift = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard edit.range.lowerBound + shift < self else { break }
      shift += edit.replacement.count - edit.range.count
    }
    return Swift.max(0, self - shift)
  }
}

extension [UInt8] {
  fileprivate var isBlank: Bool { allSatisfy(\.isXMLSpace) }

  /// Whether a comment or a CDATA section lacks an end or a beginning: then nobody can tell what is
  /// text.
  fileprivate var hasBrokenSections: Bool {
    [("<!--", "-->"), ("<![CDATA[", "]]>")].contains { opening, closing in
      ranges(of: Array(opening.utf8)).count != ranges(of: Array(closing.utf8)).count
    }
  }

  /// Whether the last thing in it is the closing tag of the first element: then nothing is cut off.
  fileprivate var endsWithItsRoot: Bool {
    let root = indices.first { index in
      self[index] == UInt8(ascii: "<") && self[(index + 1)...].first?.isLetter == true
    }
    guard let root, let last = lastIndex(where: { !$0.isXMLSpace }) else { return false }
    let name = self[(root + 1)...].prefix { !$0.isXMLSpace && $0 != UInt8(ascii: ">") }
    return self[...last].suffix(name.count + 3).elementsEqual("</".utf8 + Array(name) + ">".utf8)
  }
}
