/// A situation put into a portfolio's document, of which every other byte stays as it was.
public struct SituationInsertion: Sendable {
  /// The situation's short name.
  public var situation: Identifier
  /// What changes in the document's text.
  package var edit: Edit
  private var text: SourceText
  /// Where the situation's tag will stand.
  private var offset: Int

  /// Refuses a document that has no tree or isn't in UTF-8, and what doesn't fit the portfolio.
  ///
  /// The situation comes last in `situations`, which is made at its place where there is none.
  public init(
    _ request: SituationRequest, in folder: PortfolioFolder, _ help: DraftHelp
  ) throws(DraftRefusal) {
    guard let document = folder.document, let root = document.editableRoot,
      let point = root.pointForSituations(in: document.text, help.grammar)
    else {
      throw DraftRefusal(
        Phrase(
          fr: "le portfolio ne peut pas être complété tel qu'il est écrit",
          en: "the portfolio can't be added to as it is written"),
        help: DraftRefusal.seeCheck, isTheDocuments: true)
    }
    let draft = try SituationDraft(request, in: folder)
    var help = help
    help.codes = folder.referentiel?.competences.map(\.code) ?? []
    var writer = DraftWriter(point.layout)
    if root.child("situations") == nil {
      writer.element("situations") { draft.write(to: &$0, help) }
    } else {
      draft.write(to: &writer, help)
    }
    situation = draft.id
    edit = Edit(
      range: point.range, replacement: Array((point.opening + writer.text + point.closing).utf8))
    text = document.text
    let tag = Array("<\(point.layout.prefix)situation ".utf8)
    offset = point.range.lowerBound + (edit.replacement.firstRange(of: tag)?.lowerBound ?? 0)
  }

  /// The bytes that the document was read from, with the situation in them.
  public func applied(to raw: [UInt8]) -> [UInt8] {
    // What reading left aside, a byte order mark, comes before the text.
    raw.prefix(raw.count - text.bytes.count) + text.bytes.applying([edit])
  }

  /// The line where the situation begins.
  public var line: Int {
    LineIndex(SourceText(text.bytes.applying([edit]))).position(of: offset).line
  }
}

extension SourceDocument {
  /// The root of a portfolio whose bytes are those of the file.
  var editableRoot: SourceElement? {
    isInAnotherEncoding || root?.name.local != "portfolio" ? nil : root
  }

  /// Whether its bytes had to be decoded from something else than UTF-8.
  var isInAnotherEncoding: Bool {
    issues.contains { issue in
      if case .encoding = issue.fault { true } else { false }
    }
  }
}

extension SourceElement {
  /// Where a situation goes in this portfolio, or `situations` around it.
  fileprivate func pointForSituations(in text: SourceText, _ grammar: Grammar) -> InsertionPoint? {
    let situations = child("situations")
    let step = [situations, self].compactMap { $0?.step(in: text) }.first ?? DraftLayout().step
    if let situations {
      return InsertionPoint(lastIn: situations, of: text, step: step)
    }
    guard let first = children.first else {
      return InsertionPoint(lastIn: self, of: text, step: step)
    }
    let earlier = grammar.elements(before: "situations", in: name.local)
    let previous = children.last { earlier.contains($0.name.local) }
    let offset =
      previous.map { text.end(ofElementAt: $0.offset) }
      ?? StartTag(at: self.offset, in: text)?.range.upperBound
    return offset.flatMap { offset in
      InsertionPoint(in: self, after: offset, like: previous ?? first, of: text, step: step)
    }
  }
}

extension Grammar {
  /// The elements that come before that one in an element whose order counts.
  fileprivate func elements(before name: String, in parent: String) -> Set<String> {
    Set(elements[parent]?.slots.prefix { $0.name != name }.map(\.name) ?? [])
  }
}
