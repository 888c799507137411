/// The attributes of a tag, and how the tag ends.
struct AttributeList {
  /// What ends a tag.
  enum Ending { case bracket, slash, nextTag, endOfDocument }

  /// The attributes, in order.
  var attributes: [MarkupAttribute] = []
  /// What ends the tag.
  var ending = Ending.endOfDocument
  /// The offset after the tag, or of the tag which follows.
  var end: Int
  /// The offset after the last attribute, or after the tag's name.
  var lastEnd: Int
  /// Whether there is something else than attributes.
  var hasLooseWords = false
}

/// Reads attributes, also those of a tag whose quotes are broken.
struct AttributeReader {
  private let bytes: MarkupBytes
  private let values: ValueReader

  /// Creates a reader of the attributes of a document.
  init(bytes: MarkupBytes, vocabulary: SlipVocabulary) {
    self.bytes = bytes
    values = ValueReader(bytes: bytes, vocabulary: vocabulary)
  }

  /// Reads from the end of a tag's name to the end of the tag.
  func list(from start: Int) -> AttributeList {
    var list = AttributeList(end: start, lastEnd: start)
    // What XML would read without a fault is never second-guessed.
    let isSound = isSound(from: start)
    while !isEnd(&list) { readItem(into: &list, isSound: isSound) }
    return list
  }

  /// Whether the tag ends at `list.end`, once past white space.
  private func isEnd(_ list: inout AttributeList) -> Bool {
    list.end = bytes.spaceEnd(from: list.end)
    switch bytes[list.end] {
    case UInt8(ascii: ">"):
      list.ending = .bracket
      list.end += 1
    case UInt8(ascii: "/") where bytes[list.end + 1] == UInt8(ascii: ">"):
      list.ending = .slash
      list.end += 2
    case UInt8(ascii: "<"): list.ending = .nextTag
    default: return list.end >= bytes.count
    }
    return true
  }

  private func readItem(into list: inout AttributeList, isSound: Bool) {
    let start = list.end
    let nameEnd = bytes.nameEnd(from: start)
    guard bytes.offersAttribute(at: start) else {
      list.hasLooseWords = true
      list.end = max(nameEnd, start + 1)
      return
    }
    let value = bytes.spaceEnd(from: bytes.spaceEnd(from: nameEnd) + 1)
    let attribute =
      isSound
      ? soundAttribute(start..<nameEnd, value: value)
      : values.attribute(start..<nameEnd, value: value)
    list.attributes.append(attribute)
    list.end = attribute.range.upperBound
    list.lastEnd = list.end
  }

  private func soundAttribute(_ name: Range<Int>, value start: Int) -> MarkupAttribute {
    let end = soundValueEnd(from: start) ?? start + 1
    return MarkupAttribute(
      name: bytes.text(name), range: name.lowerBound..<end, value: start + 1..<end - 1)
  }

  /// Whether the rest of a tag is as XML wants it.
  private func isSound(from start: Int) -> Bool {
    var at = start
    while true {
      let next = bytes.spaceEnd(from: at)
      if bytes.has(">", at: next) || bytes.has("/>", at: next) { return true }
      let nameEnd = bytes.nameEnd(from: next)
      let equals = bytes.spaceEnd(from: nameEnd)
      guard next > at, nameEnd > next, bytes.has("=", at: equals),
        let end = soundValueEnd(from: bytes.spaceEnd(from: equals + 1))
      else { return false }
      at = end
    }
  }

  /// The end of a quoted value without `<`.
  private func soundValueEnd(from start: Int) -> Int? {
    guard let quote = bytes.quotationMark(at: start)?.straight else { return nil }
    var at = start + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
      if bytes[at] == quote { return at + 1 }
      at += 1
    }
    return nil
  }
}
