/// How a draft is laid out, so that it looks like what is around it.
struct DraftLayout: Sendable, Hashable {
  /// What the outermost lines begin with.
  var indentation = ""
  /// What each level adds.
  var step = "  "
  /// What ends a line.
  var lineEnd = "\n"
  /// What stands before the elements' names: nothing, or a prefix and its colon.
  var prefix = ""

  /// How many columns a line may take.
  static let columns = 100
}

/// Writes markup, a line after the other.
struct DraftWriter {
  private let layout: DraftLayout
  private var depth = 0
  private var lines: [String] = []

  init(_ layout: DraftLayout) { self.layout = layout }

  /// The lines, without an end after the last one.
  var text: String { lines.joined(separator: layout.lineEnd) }

  /// Adds a line as it is; a blank one isn't indented.
  mutating func line(_ text: String = "") {
    lines.append(text.isEmpty ? "" : indentation + text)
  }

  /// Adds an element around what `content` adds.
  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [],
    _ content: (inout DraftWriter) -> Void
  ) {
    open(name, attributes)
    depth += 1
    content(&self)
    depth -= 1
    line("</\(layout.prefix)\(name)>")
  }

  /// Adds an element that holds nothing.
  mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
    open(name, attributes, closing: "/>")
  }

  /// Adds an element that holds a value, on one line.
  mutating func value(_ name: String, _ value: String = "") {
    line("<\(layout.prefix)\(name)>\(value.xmlEscaped)</\(layout.prefix)\(name)>")
  }

  /// Adds an element with an empty line to write on.
  mutating func block(_ name: String) { element(name) { $0.line() } }

  /// Adds a comment, a blank line between its sections, unless there is nothing to say.
  mutating func comment(_ sections: [DraftNote]...) {
    let notes = sections.filter { !$0.isEmpty }.joined(separator: [.blank])
    let (opening, closing) = ("<!-- ", " -->")
    let columns = DraftLayout.columns - indentation.count - opening.count - closing.count
    var texts = notes.flatMap { $0.lines(within: columns) }.map(\.withoutDoubleHyphens)
    guard let last = texts.indices.last else { return }
    texts[last] += closing
    let margin = String(repeating: " ", count: opening.count)
    for (index, text) in texts.enumerated() {
      line(index == 0 ? opening + text : text.isEmpty ? "" : margin + text)
    }
  }

  private var indentation: String {
    layout.indentation + String(repeating: layout.step, count: depth)
  }

  /// Attributes that don't fit on the line go on below.
  private mutating func open(
    _ name: String, _ attributes: [(name: String, value: String)], closing: String = ">"
  ) {
    let start = "<\(layout.prefix)\(name)"
    let margin = String(repeating: " ", count: start.count)
    var tag = start
    for attribute in attributes {
      let written = " \(attribute.name)=\"\(attribute.value.xmlEscaped)\""
      if tag != start, indentation.count + tag.count + written.count >= DraftLayout.columns {
        line(tag)
        tag = margin
      }
      tag += written
    }
    line(tag + closing)
  }
}

extension String {
  /// The text as a comment may hold it.
  fileprivate var withoutDoubleHyphens: String {
    replacing("--", with: "–")
  }
}
