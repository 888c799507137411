import CLibXML2
import Miroir

/// What libxml2 made of some bytes: a tree when they are well-formed.
struct ParsedXML {
  var root: SourceElement?
  /// Where a DOCTYPE begins, if there is one.
  var doctype: Int?
  /// The first reason why it isn't well-formed, by libxml2's code, and where it was noticed.
  var fault: (code: Int, offset: Int)?
}

extension ParsedXML {
  var hasDoctype: Bool { doctype != nil }

  /// libxml2's code for a character that XML doesn't admit.
  static let forbiddenCharacter = Int(XML_ERR_INVALID_CHAR.rawValue)

  /// Parses UTF-8 bytes without a byte order mark.
  ///
  /// Nothing is ever fetched and no entity expanded: a DOCTYPE stops the parser where it begins,
  /// and the process-wide entity loader refuses everything.
  init(_ bytes: [UInt8]) {
    _ = libraryIsReady
    var builder = TreeBuilder(bytes)
    guard let context = xmlNewParserCtxt() else { preconditionFailure("out of memory") }
    defer { xmlFreeParserCtxt(context) }
    withUnsafeMutablePointer(to: &builder) { builder in
      // Safe: the context and its callbacks are used up within this scope, which keeps the builder
      // in its place. The context's user data stays the context itself, as libxml2 expects.
      context.pointee._private = UnsafeMutableRawPointer(builder)
      context.pointee.sax.pointee = handlers
      bytes.withUnsafeBytes { buffer in
        // Safe: bytes are characters to C, which reads no further than the count.
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = xmlCtxtReadMemory(context, start, Int32(buffer.count), nil, nil, parserOptions)
      }
    }
    doctype = builder.doctype
    let isWellFormed = context.pointee.wellFormed == 1 && builder.fault == nil
    fault = isWellFormed ? nil : builder.fault ?? (code: 0, offset: 0)
    root = isWellFormed && doctype == nil ? builder.root : nil
  }
}

/// No network, and UTF-8 whatever the XML declaration says. Never entities, DTDs, XInclude or `HUGE`:
/// without it, libxml2 stops at 256 levels.
private let parserOptions = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue)

/// Runs once, before any thread parses.
private let libraryIsReady: Bool = {
  xmlInitParser()
  xmlSetExternalEntityLoader { _, _, _ in nil }
  return true
}()

// Safe: written once, here, then only read; libxml2 copies it into each context.
private nonisolated(unsafe) let handlers: xmlSAXHandler = {
  var handlers = xmlSAXHandler()
  handlers.initialized = UInt32(XML_SAX2_MAGIC)
  handlers.internalSubset = { context, _, _, _ in
    guard let context else { return }
    context.builder.pointee.noteDoctype(consumed: xmlByteConsumed(context.parser))
    xmlStopParser(context.parser)
  }
  handlers.startElementNs = { context, local, prefix, uri, _, _, count, _, attributes in
    guard let context, let local else { return }
    context.builder.pointee.start(
      NameKey(local: local, prefix: prefix, uri: uri), attributes: attributes, count: Int(count),
      consumed: xmlByteConsumed(context.parser))
  }
  handlers.endElementNs = { context, _, _, _ in
    guard let context else { return }
    context.builder.pointee.end()
  }
  handlers.characters = { context, text, length in
    guard let context, let text else { return }
    context.builder.pointee.add(UnsafeBufferPointer(start: text, count: Int(length)))
  }
  handlers.ignorableWhitespace = handlers.characters
  handlers.cdataBlock = handlers.characters
  handlers.serror = { context, error in
    guard let context, let error, error.pointee.level != XML_ERR_WARNING else { return }
    context.builder.pointee.note(
      code: Int(error.pointee.code), consumed: xmlByteConsumed(context.parser))
  }
  return handlers
}()

extension UnsafeMutableRawPointer {
  /// Safe: callbacks are handed the parser context that `ParsedXML` made.
  fileprivate var parser: xmlParserCtxtPtr { assumingMemoryBound(to: xmlParserCtxt.self) }

  /// Safe: `_private` holds the builder of the parse under way, see `ParsedXML`.
  fileprivate var builder: UnsafeMutablePointer<TreeBuilder> {
    parser.pointee._private.assumingMemoryBound(to: TreeBuilder.self)
  }
}

/// A name by the addresses of libxml2's own copies, which hold for the length of a parse.
private struct NameKey: Equatable {
  var local: UnsafePointer<xmlChar>
  var prefix: UnsafePointer<xmlChar>?
  var uri: UnsafePointer<xmlChar>?
}

/// Makes source elements out of libxml2's events; no memory of libxml2's outlives them.
private struct TreeBuilder {
  private(set) var root: SourceElement?
  private(set) var fault: (code: Int, offset: Int)?
  private(set) var doctype: Int?

  private let bytes: [UInt8]
  private var open: [SourceElement] = []
  private var text: [UInt8] = []
  /// The names met, by their local parts, each with the whole that it was last a part of.
  private var names: [UnsafePointer<xmlChar>: (key: NameKey, name: SourceName)] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func note(code: Int, consumed: Int) {
    fault = fault ?? (code, min(max(consumed, 0), bytes.count))
  }

  mutating func noteDoctype(consumed: Int) { doctype = tagStart(before: consumed) }

  private mutating func name(_ key: NameKey) -> SourceName {
    if let known = names[key.local], known.key == key { return known.name }
    let name = SourceName(
      namespace: key.uri.map { uri in
        UnsafeBufferPointer(start: uri, count: Int(xmlStrlen(uri))).attributeValue
      } ?? "",
      local: String(decodingCString: key.local, as: UTF8.self))
    names[key.local] = (key, name)
    return name
  }

  /// An attribute is five pointers: local name, prefix, URI, then the value's start and end.
  mutating func start(
    _ key: NameKey, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int,
    consumed: Int
  ) {
    flushText()
    var element = SourceElement(name: name(key), offset: tagStart(before: consumed))
    element.attributes.reserveCapacity(count)
    for index in 0..<count {
      guard let parts = attributes?.advanced(by: index * 5), let local = parts[0],
        let start = parts[3], let end = parts[4]
      else { continue }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      let key = NameKey(local: local, prefix: parts[1], uri: parts[2])
      element.attributes.append(SourceAttribute(name: name(key), value: value.attributeValue))
    }
    open.append(element)
  }

  mutating func end() {
    flushText()
    guard let element = open.popLast() else { return }
    guard open.isEmpty else { return open[open.count - 1].content.append(.element(element)) }
    root = element
  }

  mutating func add(_ characters: UnsafeBufferPointer<xmlChar>) {
    text.append(contentsOf: characters)
  }

  private mutating func flushText() {
    guard !text.isEmpty else { return }
    if !open.isEmpty {
      // Safe: libxml2 was given UTF-8, see `DecodedBytes`, and hands over nothing else.
      let copy = String(copying: UTF8Span(unchecked: text.span))
      open[open.count - 1].content.append(.text(copy))
    }
    text.removeAll(keepingCapacity: true)
  }

  /// The parser stands at the end of the tag, which holds no other `<`.
  private func tagStart(before consumed: Int) -> Int {
    var index = min(consumed, bytes.count - 1)
    while index > 0, bytes[index] != UInt8(ascii: "<") { index -= 1 }
    return max(index, 0)
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
