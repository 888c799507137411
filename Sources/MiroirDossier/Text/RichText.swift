import Miroir

/// A text of the candidate's as pages and JSON show it: lines of runs, nothing nested.
struct RichText: Sendable, Hashable {
  /// Its language.
  var language: String
  /// Its paragraphs, lists and quotations, in order.
  var parts: [Part]

  /// A paragraph, a list or a quotation.
  struct Part: Sendable, Hashable {
    var kind: Kind
    /// The paragraph; or the items; or the paragraphs quoted.
    var lines: [[Run]]
    /// Where a quotation comes from.
    var source: String?

    /// What a part is; the value is what JSON calls it.
    enum Kind: String, Sendable, CaseIterable { case paragraph, list, quotation }
  }

  /// A piece of text whose letters all look the same.
  struct Run: Sendable, Hashable {
    var text: String
    var style = Style()
  }

  /// How a run looks and where it leads.
  struct Style: Sendable, Hashable {
    var isEmphasis = false
    var isStrong = false
    var isSuperscript = false
    /// Another language than the text's.
    var language: String?
    var target: Target?
    /// Whether it is a word or a sign of ours, which the candidate didn't write; told where asked.
    var isAdded = false
    /// Whether somebody annotated it.
    var isMarked = false
  }

  /// Where a run leads.
  enum Target: Sendable, Hashable {
    /// Out of the dossier.
    case outside(Href)
    /// To a situation or a piece of evidence.
    case inside(Identifier)
  }

  /// The runs of a text of one line, as titles are.
  var line: [Run] {
    Array(parts.flatMap(\.lines).joined(separator: [Run(text: " ")]))
  }

  /// The text alone, on one line.
  var plain: String { line.map(\.text).joined() }
}

/// Makes rich texts of a portfolio's blocks.
struct RichTextReader: Sendable {
  /// The portfolio's language.
  let language: String
  /// The titles of what may be referred to.
  private let titles: [Identifier: Title]
  private let tellsAdditions: Bool

  /// Where `tellsAdditions`, what the candidate didn't write is in runs of its own.
  init(_ portfolio: Portfolio, tellsAdditions: Bool = false) {
    self.tellsAdditions = tellsAdditions
    language = portfolio.language?.languageTag ?? "fr"
    let evidence = portfolio.evidence.map { ($0.id, $0.title) }
    let situations = portfolio.situations.map { ($0.id, $0.title) }
    let titles = (situations + evidence).compactMap { [language] id, title in
      id.map { ($0, Title(title, or: $0, in: language)) }
    }
    self.titles = Dictionary(titles) { first, _ in first }
  }

  /// The rich text of a block.
  func text(_ block: Block) -> RichText {
    let own = block.language?.languageTag ?? language
    var writer = RunWriter(titles: titles, language: own, tellsAdditions: tellsAdditions)
    return RichText(
      language: own,
      parts: block.parts.map { part in
        switch part {
        case .paragraph(let inlines):
          RichText.Part(kind: .paragraph, lines: [writer.line(inlines)])
        case .list(let items): RichText.Part(kind: .list, lines: items.map { writer.line($0) })
        case .quotation(let paragraphs, let source):
          RichText.Part(
            kind: .quotation, lines: paragraphs.map { writer.line($0) }, source: source)
        }
      })
  }
}

/// What a reference without words shows.
private struct Title {
  var text: String
  /// Its language; a name has none.
  var language: String?

  init(_ block: Block?, or identifier: Identifier, in language: String) {
    let text = block?.plain ?? ""
    self.text = text.isEmpty ? identifier.text : text
    self.language = text.isEmpty ? nil : block?.language?.languageTag ?? language
  }
}

extension RichText.Style {
  /// Changes the language, if that is one, in a text that is in another or not.
  fileprivate mutating func say(in other: String?, within language: String) {
    guard let other else { return }
    self.language = other == language ? nil : other
  }
}

/// Lays nested inlines flat.
private struct RunWriter {
  let titles: [Identifier: Title]
  let language: String
  let tellsAdditions: Bool
  private var runs: [RichText.Run] = []

  init(titles: [Identifier: Title], language: String, tellsAdditions: Bool) {
    self.titles = titles
    self.language = language
    self.tellsAdditions = tellsAdditions
  }

  mutating func line(_ inlines: [Inline]) -> [RichText.Run] {
    runs = []
    add(inlines, RichText.Style())
    return runs
  }

  private mutating func add(_ inlines: [Inline], _ style: RichText.Style) {
    for inline in inlines { add(inline, style) }
  }

  private mutating func add(_ inline: Inline, _ outer: RichText.Style) {
    var style = outer
    switch inline {
    case .text(let text): add(text, style)
    case .emphasis(let inner):
      style.isEmphasis = true
      add(inner, style)
    case .strong(let inner):
      style.isStrong = true
      add(inner, style)
    case .superscript(let inner):
      style.isSuperscript = true
      add(inner, style)
    case .language(let inner, let name):
      style.say(in: name.languageTag, within: language)
      add(inner, style)
    case .quotation(let inner, let source): add(quotation: inner, source, style)
    case .link(let inner, let address): add(link: inner, address, style)
    case .reference(let inner, let identifier, _):
      guard let identifier, let title = titles[identifier] else { return add(inner, style) }
      style.target = style.target ?? .inside(identifier)
      guard inner.text.isEmpty else { return add(inner, style) }
      style.say(in: title.language, within: language)
      add(ours: title.text, style)
    }
  }

  private mutating func add(
    quotation inner: [Inline], _ source: String?, _ style: RichText.Style
  ) {
    let isFrench = (style.language ?? language).isFrench
    add(ours: isFrench ? "«\u{A0}" : "“", style)
    add(inner, style)
    add(ours: isFrench ? "\u{A0}»" : "”", style)
    if let source, !source.isEmpty { add(ours: " (\(source))", style) }
  }

  /// A link that can't be followed, or is within another, shows its address: nothing is lost.
  private mutating func add(link inner: [Inline], _ address: String?, _ outer: RichText.Style) {
    var style = outer
    let href = address.flatMap { Href(outside: $0) }
    let own = href.map { RichText.Target.outside($0) }
    style.target = outer.target ?? own
    add(inner, style)
    guard let address, !address.isEmpty else { return }
    if inner.text.isEmpty {
      add(ours: address, style)
    } else if own == nil || own != style.target {
      add(ours: " (\(address))", outer)
    }
  }

  private mutating func add(ours text: String, _ style: RichText.Style) {
    var style = style
    style.isAdded = tellsAdditions
    add(text, style)
  }

  private mutating func add(_ text: String, _ style: RichText.Style) {
    guard !text.isEmpty else { return }
    if runs.last?.style == style {
      runs[runs.count - 1].text += text
    } else {
      runs.append(RichText.Run(text: text, style: style))
    }
  }
}

extension Block {
  /// The text alone, on one line.
  fileprivate var plain: String { parts.map(\.text).joined(separator: " ") }
}

extension String {
  /// A name of a language as HTML has it (BCP 47), if it looks like one.
  var languageTag: String? {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ (1...8).contains($0.utf8.count) }),
      parts[0].utf8.allSatisfy(\.isLetter),
      parts.joined().utf8.allSatisfy({ $0.isLetter || $0.isDigit })
    else { return nil }
    return self
  }

  /// Whether it names French.
  var isFrench: Bool { lowercased() == "fr" || lowercased().hasPrefix("fr-") }
}
