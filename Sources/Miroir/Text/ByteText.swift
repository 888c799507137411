/// A text that is compared byte by byte, in UTF-8.
///
/// Swift holds composed and decomposed letters for equal; files, identifiers and codes don't.
public protocol ByteText: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The text as it was written.
  var text: String { get }
  /// Takes the text as it is.
  init(_ text: String)
}

extension ByteText {
  /// Whether both have the same bytes.
  public static func == (one: Self, other: Self) -> Bool {
    // Texts that Swift holds for different have different bytes, and it sees that at once.
    one.text == other.text && one.text.utf8Span.hasSameBytes(as: other.text.utf8Span)
  }

  /// The order of the bytes.
  public static func < (one: Self, other: Self) -> Bool {
    one.text.utf8Span.precedes(other.text.utf8Span)
  }

  /// Feeds the bytes.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// The text as it was written.
  public var description: String { text }

  /// Takes the literal as it is.
  public init(stringLiteral text: String) { self.init(text) }
}

extension UTF8Span {
  fileprivate func hasSameBytes(as other: UTF8Span) -> Bool {
    let (bytes, others) = (span, other.span)
    guard bytes.count == others.count else { return false }
    for index in bytes.indices where bytes[index] != others[index] { return false }
    return true
  }

  fileprivate func precedes(_ other: UTF8Span) -> Bool {
    let (bytes, others) = (span, other.span)
    for index in 0..<min(bytes.count, others.count) where bytes[index] != others[index] {
      return bytes[index] < others[index]
    }
    return bytes.count < others.count
  }
}

/// The name a portfolio, a situation, a piece of evidence or a référentiel is called by.
public struct Identifier: ByteText {
  /// The identifier as it was written.
  public var text: String
  /// Takes the identifier as it is.
  public init(_ text: String) { self.text = text }
}

/// The code of a competence or of a domain in its référentiel: `D1.1`, `A.1-1`.
public struct CompetenceCode: ByteText {
  /// The code as it was written.
  public var text: String
  /// Takes the code as it is.
  public init(_ text: String) { self.text = text }
}

/// A path from the portfolio's folder, with `/` between its parts.
public struct FilePath: ByteText {
  /// The path as it was written.
  public var text: String
  /// Takes the path as it is.
  public init(_ text: String) { self.text = text }
}
