extension SourceText {
  /// Where the first text other than white space stands directly in the element whose start tag is
  /// at `offset`, in a well-formed document.
  func ownText(ofElementAt offset: Int) -> Int? {
    guard let start = StartTag(at: offset, in: self)?.range.upperBound else { return nil }
    var index = start
    var depth = 0
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        if depth == 0, !bytes[index].isXMLSpace { return index }
        index += 1
      } else if let end = end(of: "<!--", "-->", at: index) ?? end(of: "<?", "?>", at: index) {
        index = end
      } else if let end = end(of: "<![CDATA[", "]]>", at: index) {
        if depth == 0 { return index }
        index = end
      } else if let end = end(of: "</", ">", at: index) {
        if depth == 0 { return nil }
        depth -= 1
        index = end
      } else if let tag = StartTag(at: index, in: self)?.range {
        depth += bytes[tag.upperBound - 2] == UInt8(ascii: "/") ? 0 : 1
        index = tag.upperBound
      } else {
        return nil
      }
    }
    return nil
  }

  /// Where the section that begins so at `index` ends, if one does.
  private func end(of opening: StaticString, _ closing: StaticString, at index: Int) -> Int? {
    let content = index + opening.utf8CodeUnitCount
    guard content <= bytes.count, bytes[index..<content].elementsEqual(opening.bytes) else {
      return nil
    }
    return bytes[content...].firstRange(of: closing.bytes)?.upperBound
  }
}

extension StaticString {
  fileprivate var bytes: [UInt8] { Array(description.utf8) }
}
