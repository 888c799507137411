import Mustache

/// How pages write a text: each sign of the markup as an entity, wherever it stands.
///
/// The library's own way looks at whole characters: a quotation mark with an accent upon it would stay
/// one, and end an attribute.
struct EscapedText: MustacheContentType {
  /// The name under which templates ask for it.
  private static let name = "MIROIR"

  /// The line that begins a template whose texts are written so.
  static let pragma: String = {
    MustacheContentTypes.register(EscapedText(), named: name)
    return "{{% CONTENT_TYPE: \(name)}}\n"
  }()

  func escapeText(_ text: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if let entity = Self.entity(of: byte) {
        escaped += entity.utf8
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func entity(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
