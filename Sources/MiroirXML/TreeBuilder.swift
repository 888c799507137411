import CLibXML2
import Miroir

/// A name by the addresses of libxml2's own copies, which hold for the length of a parse.
struct NameKey: Equatable {
  var local: UnsafePointer<xmlChar>
  var prefix: UnsafePointer<xmlChar>?
  var uri: UnsafePointer<xmlChar>?
}

/// The names met most, by the addresses of their local parts.
private struct NameTable {
  private var slots = [(key: NameKey, name: SourceTree.Name)?](repeating: nil, count: 256)
  private var count = 0

  /// The name of that key, if it was added.
  subscript(_ key: NameKey) -> SourceTree.Name? {
    var place = Self.place(key)
    while let slot = slots[place] {
      if slot.key == key { return slot.name }
      place = (place + 1) % 256
    }
    return nil
  }

  /// Adds a name that isn't there, unless there are many already.
  mutating func add(_ key: NameKey, _ name: SourceTree.Name) {
    guard count < 128 else { return }
    var place = Self.place(key)
    while slots[place] != nil { place = (place + 1) % 256 }
    slots[place] = (key, name)
    count += 1
  }

  private static func place(_ key: NameKey) -> Int {
    Int((UInt(bitPattern: key.local) &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
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

/// Makes a tree out of libxml2's events; no memory of libxml2's outlives it.
struct TreeBuilder {
  private(set) var fault: (code: Int, offset: Int)?
  private(set) var doctype: Int?

  /// Whether a text was met whose place in the document isn't known, and which may stand for another.
  private(set) var isUnsure = false

  private let document: [UInt8]
  /// Whether libxml2 reads an ``ASCIILikeness`` of the document.
  private let isLikeness: Bool
  private var tree: SourceTree.Builder
  private var text = PendingText()
  private var names = NameTable()

  init(_ document: [UInt8], isLikeness: Bool) {
    self.document = document
    self.isLikeness = isLikeness
    tree = SourceTree.Builder(of: document)
  }

  var root: SourceElement? { tree.root }

  mutating func note(code: Int, consumed: Int) {
    fault = fault ?? (code, min(max(consumed, 0), document.count))
  }

  mutating func noteDoctype(consumed: Int) { doctype = tagStart(before: consumed) }

  private mutating func name(_ key: NameKey) -> SourceTree.Name {
    if let known = names[key] { return known }
    let uri = key.uri.map { UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))) }
    if let uri { notice(uri) }
    let name = tree.add(
      SourceName(
        namespace: uri?.attributeValue ?? "",
        local: String(decodingCString: key.local, as: UTF8.self)))
    names.add(key, name)
    return name
  }

  /// An attribute is five pointers: local name, prefix, URI, then the value's start and end.
  mutating func start(
    _ key: NameKey, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int,
    in input: ParserInput
  ) {
    flushText()
    for index in 0..<count {
      guard let parts = attributes?.advanced(by: index * 5), let local = parts[0],
        let start = parts[3], let end = parts[4]
      else { continue }
      let name = name(NameKey(local: local, prefix: parts[1], uri: parts[2]))
      let value = UnsafeBufferPointer(start: start, count: end - start)
      // A value that needed no change stands in the document; of another one, libxml2 made a copy.
      if let range = input.range(of: value) {
        tree.add(name, in: range)
      } else {
        notice(value)
        tree.add(name, value.attributeValue)
      }
    }
    tree.open(name(key), at: tagStart(before: input.offset))
  }

  mutating func end() {
    flushText()
    tree.close()
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
    text.flush(into: &tree)
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

  /// The document is UTF-8, see `DecodedBytes`, text begins and ends at characters of XML's, and
  /// libxml2 hands over nothing else than UTF-8.
  mutating func flush(into tree: inout SourceTree.Builder) {
    if bytes.isEmpty {
      tree.addText(in: run)
    } else {
      tree.add(String(decoding: bytes, as: UTF8.self))
      bytes.removeAll(keepingCapacity: true)
    }
    run = 0..<0
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
