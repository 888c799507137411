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
    if let likeness = ASCIILikeness(of: bytes) {
      self.init(bytes, seenThrough: likeness)
      if root != nil { return }
    }
    self.init(bytes, seenThrough: nil)
  }

  /// Parses a document, by itself or by its likeness; there is no tree when the likeness won't do.
  private init(_ document: [UInt8], seenThrough likeness: ASCIILikeness?) {
    _ = libraryIsReady
    let read = likeness?.bytes ?? document
    var builder = TreeBuilder(document, isLikeness: likeness != nil)
    guard let context = xmlNewParserCtxt() else { preconditionFailure("out of memory") }
    defer { xmlFreeParserCtxt(context) }
    withUnsafeMutablePointer(to: &builder) { builder in
      // Safe: the context and its callbacks are used up within this scope, which keeps the builder
      // in its place. The context's user data stays the context itself, as libxml2 expects.
      context.pointee._private = UnsafeMutableRawPointer(builder)
      context.pointee.sax.pointee = handlers
      read.withUnsafeBytes { buffer in
        // Safe: bytes are characters to C, which reads no further than the count.
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = xmlCtxtReadMemory(context, start, Int32(buffer.count), nil, nil, parserOptions)
      }
    }
    doctype = builder.doctype
    let isWellFormed = context.pointee.wellFormed == 1 && builder.fault == nil
    fault = isWellFormed ? nil : builder.fault ?? (code: 0, offset: 0)
    root = isWellFormed && doctype == nil && !builder.isUnsure ? builder.root : nil
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
      in: context.input)
  }
  handlers.endElementNs = { context, _, _, _ in
    guard let context else { return }
    context.builder.pointee.end()
  }
  handlers.characters = { context, text, length in
    guard let context, let text else { return }
    context.builder.pointee.add(
      UnsafeBufferPointer(start: text, count: Int(length)), in: context.input)
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

  /// What the parser reads, which libxml2 moves about in memory between callbacks.
  fileprivate var input: ParserInput {
    // Safe: there is an input for the length of a parse, and bytes from `base` to `end`.
    let input = parser.pointee.input.pointee
    return ParserInput(
      bytes: UnsafeBufferPointer(start: input.base, count: input.end - input.base),
      consumed: Int(input.consumed), current: input.cur - input.base)
  }

  /// Safe: `_private` holds the builder of the parse under way, see `ParsedXML`.
  fileprivate var builder: UnsafeMutablePointer<TreeBuilder> {
    parser.pointee._private.assumingMemoryBound(to: TreeBuilder.self)
  }
}
