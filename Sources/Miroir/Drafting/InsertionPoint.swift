/// Where an element goes in a document, and what makes it look like those around it.
struct InsertionPoint {
  /// What it takes the place of: nothing, but for the end of a tag such as `<situations/>`.
  var range: Range<Int>
  /// What comes before its first line.
  var opening: String
  /// What comes after its last line.
  var closing: String
  /// How it is laid out.
  var layout: DraftLayout

  /// The last place in an element of a well-formed document.
  init?(lastIn element: SourceElement, of text: SourceText, step: String) {
    guard let tag = StartTag(at: element.offset, in: text) else { return nil }
    self.init(in: element, tag, like: element.children.last, of: text, step: step)
    let close = text.lineEnd + text.indentation(at: element.offset)
    if let content = text.content(ofElementAt: element.offset) {
      let rest = text.trailingBlank(in: content)
      range = rest.lowerBound..<rest.lowerBound
      closing = text.bytes[rest].contains(.newline) ? "" : close
    } else {
      range = tag.range.upperBound - 2..<tag.range.upperBound
      opening = ">" + opening
      closing = close + "</\(tag.name)>"
    }
  }

  /// The place in an element right after `offset`, below its start tag or one of its children.
  init?(
    in element: SourceElement, after offset: Int, like child: SourceElement, of text: SourceText,
    step: String
  ) {
    guard let tag = StartTag(at: element.offset, in: text) else { return nil }
    self.init(in: element, tag, like: child, of: text, step: step)
    range = offset..<offset
    let rest = text.bytes[offset...].prefix { $0.isXMLSpace }
    closing = rest.contains(.newline) ? "" : opening + layout.indentation
  }

  /// A child like another: what stands before that one will stand before it.
  private init(
    in element: SourceElement, _ tag: StartTag, like child: SourceElement?, of text: SourceText,
    step: String
  ) {
    var blank = child.map { text.blank(before: $0.offset) } ?? ""
    if !blank.utf8.contains(.newline) {
      blank = text.lineEnd + text.indentation(at: element.offset) + step
    }
    let indentation = blank.utf8.reversed().prefix { $0 != .newline }.reversed()
    range = element.offset..<element.offset
    opening = String(decoding: blank.utf8.dropLast(indentation.count), as: UTF8.self)
    closing = ""
    layout = DraftLayout(
      indentation: String(decoding: indentation, as: UTF8.self), step: step,
      lineEnd: text.lineEnd, prefix: tag.prefix)
  }
}

extension SourceElement {
  /// What the children's lines begin with more than the element's own, if they do.
  func step(in text: SourceText) -> String? {
    guard let child = children.first else { return nil }
    let (own, inner) = (text.indentation(at: offset), text.indentation(at: child.offset))
    return inner.hasPrefix(own) && inner != own ? String(inner.dropFirst(own.count)) : nil
  }
}

extension SourceText {
  /// The white space at the end of `range`.
  fileprivate func trailingBlank(in range: Range<Int>) -> Range<Int> {
    let last = bytes[range].lastIndex { !$0.isXMLSpace }
    return (last.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
  }
}

extension StartTag {
  /// The namespace prefix of its name, with the colon, if it has one.
  fileprivate var prefix: String {
    name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
  }
}
