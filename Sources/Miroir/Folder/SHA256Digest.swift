/// The SHA-256 digest of some bytes: 32 bytes itself.
public struct SHA256Digest: Sendable, Hashable, CustomStringConvertible {
  /// Its 32 bytes.
  public let bytes: [UInt8]

  /// Takes the bytes, which must be 32.
  public init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 lower-case hexadecimal digits, alone or after `sha256:`.
  public init?(_ text: String) {
    let hasPrefix = text.utf8.starts(with: Self.prefix.utf8)
    let digits = text.utf8.dropFirst(hasPrefix ? Self.prefix.utf8.count : 0)
    let values = digits.compactMap(\.hexadecimalValue)
    guard digits.count == 64, values.count == 64 else { return nil }
    self.init(bytes: stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] })
  }

  /// Its 64 hexadecimal digits, in lower case.
  public var text: String {
    String(
      decoding: bytes.flatMap { [($0 >> 4).hexadecimalDigit, ($0 & 15).hexadecimalDigit] },
      as: UTF8.self)
  }

  /// What the attribute `empreinte` holds: `sha256:` and the digits.
  public var prefixed: String { Self.prefix + text }

  /// The digits.
  public var description: String { text }

  static let prefix = "sha256:"
}

extension UInt8 {
  /// The value of a digit of the sixteen.
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// The digit of a value below sixteen.
  fileprivate var hexadecimalDigit: UInt8 {
    self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "a") + self - 10
  }
}
