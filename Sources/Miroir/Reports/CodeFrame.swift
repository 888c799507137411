/// The line that a diagnostic is about: its markup alone, whatever is personal shown as `…`.
package struct CodeFrame: Sendable, Hashable {
  /// The line's number.
  package var line: Int
  /// The markup.
  package var text: String
  /// How many characters stand before the place.
  package var indentation: Int

  /// Nothing when the document isn't well-formed, or when the place is no start tag: what stands
  /// there could then be anybody's words.
  package init?(of diagnostic: Diagnostic, in folder: PortfolioFolder) {
    guard let document = folder.document(at: diagnostic.place.file), document.root != nil,
      let tag = StartTag(at: diagnostic.place.offset, in: document.text)
    else { return nil }
    let attribute = diagnostic.place.attribute.flatMap { name in
      tag.attributes.first { $0.localName == name }
    }
    let target = attribute?.nameRange.lowerBound ?? tag.range.lowerBound
    let masked = MaskedTag(tag, in: document.text, target: target)
    line = diagnostic.position.line
    text = masked.line
    indentation = masked.indentation
  }
}

/// A start tag whose personal values are masked, cut down to the line of one of its bytes.
private struct MaskedTag {
  /// About how many bytes are shown on each side of the place, however long the line.
  private static let reach = 300

  private(set) var line = ""
  private(set) var indentation = 0

  init(_ tag: StartTag, in source: SourceText, target: Int) {
    let bytes = source.bytes
    var index = tag.range.lowerBound
    line = Self.prefix(of: index, in: source)
    if let far = tag.attributes.last(where: { $0.nameRange.lowerBound < target - Self.reach }) {
      index = far.nameRange.lowerBound
      line = "… "
    }
    var wasTargetMet = false
    let shown = index..<min(tag.range.upperBound, target + Self.reach)
    var masks = tag.attributes.filter {
      shown.overlaps($0.valueRange)
        && (!$0.isShown(in: source) || $0.valueRange.count > Self.reach)
    }.map(\.valueRange)[...]
    while index < shown.upperBound {
      if index == target {
        indentation = line.count
        wasTargetMet = true
      }
      if let mask = masks.first, mask.lowerBound == index {
        line += "…"
        index = mask.upperBound
        masks.removeFirst()
        continue
      }
      if bytes[index] == .newline {
        if wasTargetMet { return }
        line = ""
        index += 1
        continue
      }
      let end = bytes[(index + 1)...].firstIndex { !$0.isContinuation } ?? bytes.endIndex
      line += String(decoding: bytes[index..<end], as: UTF8.self).replacing("\r", with: "")
      index = end
    }
    let isWhole = index >= bytes.endIndex || bytes[index] == .newline
    if !isWhole, !line.hasSuffix("…") { line += "…" }
  }

  /// What stands before the tag on its line: white space as it is, anything else as `…`.
  private static func prefix(of offset: Int, in source: SourceText) -> String {
    let before = source.bytes[source.lineStart(of: offset)..<offset]
    let blank = before.prefix { $0.isXMLSpace }
    return String(decoding: blank, as: UTF8.self) + (blank.count < before.count ? "… " : "")
  }
}

extension StartTag.Attribute {
  /// Whether the value is a code, a date or a set word, which say nothing of anybody.
  fileprivate func isShown(in source: SourceText) -> Bool {
    Self.isShown(name, valueRange, in: source)
  }

  /// Whether the value of the attribute of that name is such a one.
  static func isShown(_ name: String, _ value: Range<Int>, in source: SourceText) -> Bool {
    guard shown.contains(name) else { return false }
    if let type = types[name] { return type.admits(source.text(value)) }
    return source.bytes[value].allSatisfy { $0 > 0x20 && ($0 < 0x7F || name == "fichier") }
  }

  /// The forms without which a value may be anybody's words, although each is a word or a code.
  private static let types: [String: ValueType] = [
    "bloc": .code, "code": .code, "competence": .code, "competences": .codes, "id": .identifier,
    "preuves": .identifiers,
  ]

  private static let shown: Set<String> = [
    "auto-evaluation", "bloc", "cadre", "code", "competence", "competences", "complete",
    "completude", "confidentialite", "consulte-le", "date", "debut", "empreinte", "etat", "fichier",
    "fin", "id", "modalite", "nature", "niveau", "non-validees-par-domaine", "origine", "preuves",
    "referentiel", "regle", "statut", "transversal", "travail", "type", "validees-au-moins",
    "version", "vers", "xml:lang", "xmlns",
  ]
}
