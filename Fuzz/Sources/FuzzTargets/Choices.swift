/// Bytes as choices; past their end the first choice is always taken.
struct Choices {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }

  mutating func next() -> Int {
    guard index < bytes.count else { return 0 }
    defer { index += 1 }
    return Int(bytes[index])
  }

  /// A number below `count`, which is at least 1.
  mutating func below(_ count: Int) -> Int {
    (count > 256 ? next() << 8 | next() : next()) % count
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// Some text that XML admits.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<below(24) {
      let kind = next()
      let value = kind < 200 ? kind : kind < 240 ? next() << 8 | next() : 0x10000 + next() << 4
      text.append(Unicode.Scalar(UInt32(value)).flatMap { $0.isXML ? $0 : nil } ?? " ")
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 admits it. A carriage return is left out: written as it is, it isn't read so.
  fileprivate var isXML: Bool {
    value == 0x9 || value == 0xA || (0x20...0xFFFD).contains(value) || value >= 0x10000
  }
}
