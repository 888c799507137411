import CLibXML2
import Miroir

/// A name by the addresses of libxml2's own copies, which hold for the length of a parse.
struct NameKey: Equatable {
  var local: UnsafePointer<xmlChar>
  var prefix: UnsafePointer<xmlChar>?
  var uri: UnsafePointer<xmlChar>?
}

/// The bytes that libxml2 holds of what it reads, for the length of a callback.
struct ParserInput {
  /// The bytes held.
  var bytes: UnsafeBufferPointer<xmlChar>
  /// How many were read and let go before them.
  var consumed: Int
  /// How many of those held were read.
  var current: Int

  /// The place of the parser, in bytes from the start.
  var offset: Int { consumed + current }

  /// Where a text stands in what is read, if it stands there as it is.
  func range(of text: UnsafeBufferPointer<xmlChar>) -> Range<Int>? {
    guard let start = bytes.baseAddress, let text = text.baseAddress.map({ ($0, text.count) }),
      text.0 >= start, text.0 + text.1 <= start + bytes.count
    else { return nil }
    let offset = consumed + (text.0 - start)
    return offset..<(offset + text.1)
  }
}

/// Makes source elements out of libxml2's events; no memory of libxml2's outlives them.
struct TreeBuilder {
  private(set) var root: SourceElement?
  private(set) var fault: (code: Int, offset: Int)?
  private(set) var doctype: Int?

  /// Whether a text was met whose place in the document isn't known, and which may stand for another.
  private(set) var isUnsure = false

  private let document: [UInt8]
  /// Whether libxml2 reads an ``ASCIILikeness`` of the document.
  private let isLikeness: Bool
  private var open: [OpenElement] = []
  private var text = PendingText()
  /// Names met, by the addresses of their local parts; one that finds its place taken takes it over.
  private var names = [(key: NameKey, name: SourceName)?](repeating: nil, count: 256)

  init(_ document: [UInt8], isLikeness: Bool) {
    self.document = document
    self.isLikeness = isLikeness
  }

  mutating func note(code: Int, consumed: Int) {
    fault = fault ?? (code, min(max(consumed, 0), document.count))
  }

  mutating func noteDoctype(consumed: Int) { doctype = tagStart(before: consumed) }

  private mutating func name(_ key: NameKey) -> SourceName {
    let place = UInt(bitPattern: key.local) >> 3 & 0xFF
    if let known = names[Int(place)], known.key == key { return known.name }
    let uri = key.uri.map { UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))) }
    if let uri { notice(uri) }
    let name = SourceName(
      namespace: uri?.attributeValue ?? "",
      local: String(decodingCString: key.local, as: UTF8.self))
    names[Int(place)] = (key, name)
    return name
  }

  /// An attribute is five pointers: local name, prefix, URI, then the value's start and end.
  mutating func start(
    _ key: NameKey, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int,
    in input: ParserInput
  ) {
    flushText()
    var element = OpenElement(name: name(key), offset: tagStart(before: input.offset))
    element.attributes.reserveCapacity(count)
    for index in 0..<count {
      guard let parts = attributes?.advanced(by: index * 5), let local = parts[0],
        let start = parts[3], let end = parts[4]
      else { continue }
      let key = NameKey(local: local, prefix: parts[1], uri: parts[2])
      let value = UnsafeBufferPointer(start: start, count: end - start)
      element.attributes.append(
        SourceAttribute(name: name(key), value: self.value(value, in: input)))
    }
    open.append(element)
  }

  /// A value that needed no change stands in the document; of another one, libxml2 made a copy.
  private mutating func value(
    _ value: UnsafeBufferPointer<xmlChar>, in input: ParserInput
  ) -> String {
    if let range = input.range(of: value) {
      return String(decoding: document[range], as: UTF8.self)
    }
    notice(value)
    return value.attributeValue
  }

  mutating func end() {
    flushText()
    guard let element = open.popLast()?.closed else { return }
    guard open.isEmpty else { return open[open.count - 1].content.append(.element(element)) }
    root = element
  }

  mutating func add(_ characters: UnsafeBufferPointer<xmlChar>, in input: ParserInput) {
    if let range = input.range(of: characters) {
      text.add(range, of: document)
    } else {
      notice(characters)
      text.add(characters, after: document)
    }
  }

  private mutating func flushText() {
    guard !text.isEmpty else { return }
    if !open.isEmpty { open[open.count - 1].content.append(.text(text.string(in: document))) }
    text.removeAll()
  }

  /// Notes a text that isn't the document's own, in case it stands for one.
  private mutating func notice(_ text: UnsafeBufferPointer<xmlChar>) {
    if isLikeness, text.contains(ASCIILikeness.substitute) { isUnsure = true }
  }

  /// The parser stands at the end of the tag, which holds no other `<`.
  private func tagStart(before consumed: Int) -> Int {
    var index = min(consumed, document.count - 1)
    while index > 0, document[index] != UInt8(ascii: "<") { index -= 1 }
    return max(index, 0)
  }
}

/// An element whose end tag wasn't met yet.
private struct OpenElement {
  var name: SourceName
  var offset: Int
  var attributes: [SourceAttribute] = []
  var content: [SourceNode] = []

  init(name: SourceName, offset: Int) {
    self.name = name
    self.offset = offset
  }

  var closed: SourceElement {
    SourceElement(name: name, attributes: attributes, content: content, offset: offset)
  }
}

/// The text since the last tag, in pieces as libxml2 hands it over: most often one, which stands in
/// the document as it is.
private struct PendingText {
  private var run = 0..<0
  private var bytes: [UInt8] = []

  var isEmpty: Bool { run.isEmpty && bytes.isEmpty }

  mutating func add(_ range: Range<Int>, of document: [UInt8]) {
    if isEmpty {
      run = range
    } else if bytes.isEmpty, range.lowerBound == run.upperBound {
      run = run.lowerBound..<range.upperBound
    } else {
      copyRun(of: document)
      bytes += document[range]
    }
  }

  mutating func add(_ characters: UnsafeBufferPointer<xmlChar>, after document: [UInt8]) {
    copyRun(of: document)
    bytes += characters
  }

  private mutating func copyRun(of document: [UInt8]) {
    bytes += document[run]
    run = 0..<0
  }

  /// Safe: the document is UTF-8, see `DecodedBytes`, text begins and ends at characters of XML's, and
  /// libxml2 hands over nothing else than UTF-8.
  func string(in document: [UInt8]) -> String {
    let text = bytes.isEmpty ? document.span.extracting(run) : bytes.span
    return String(copying: UTF8Span(unchecked: text))
  }

  mutating func removeAll() {
    run = 0..<0
    bytes.removeAll(keepingCapacity: true)
  }
}

extension UnsafeBufferPointer<xmlChar> {
  /// libxml2 hands `&` over as `&#38;` in attributes and namespaces, and nothing else as a reference.
  fileprivate var attributeValue: String {
    guard contains(UInt8(ascii: "&")) else { return String(decoding: self, as: UTF8.self) }
    return String(
      decoding: Array(self).replacing(Array("&#38;".utf8), with: "&".utf8), as: UTF8.self)
  }
}
