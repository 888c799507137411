import FoundationEssentials

/// Bytes in the 64 letters that need no escape in an address, without padding (RFC 4648, § 5).
///
/// Bytes have one such text and no other: what RFC 4648 leaves to the reader, § 3.5, is refused.
enum Base64URL {
  /// The text of those bytes.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    let letters = Data(bytes).base64EncodedString().utf8.compactMap { letter -> UInt8? in
      switch letter {
      case UInt8(ascii: "+"): UInt8(ascii: "-")
      case UInt8(ascii: "/"): UInt8(ascii: "_")
      case UInt8(ascii: "="): nil
      default: letter
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The bytes of that text; nothing when it isn't the one text of any.
  static func bytes(of text: some Sequence<UInt8>) -> [UInt8]? {
    let text = Array(text)
    let letters = text.map { letter in
      switch letter {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: letter
      }
    }
    let padding = [UInt8](repeating: UInt8(ascii: "="), count: (4 - letters.count % 4) % 4)
    guard let data = Data(base64Encoded: Data(letters + padding)) else { return nil }
    let bytes = Array(data)
    return Array(Self.text(of: bytes).utf8) == text ? bytes : nil
  }
}
