/// Tells whether a text is JSON (RFC 8259) of the kind that we write, without Foundation.
struct JSONSyntax {
  private let bytes: [UInt8]
  private var index = 0

  static func isValid(_ text: String) -> Bool {
    var syntax = JSONSyntax(bytes: Array(text.utf8))
    guard syntax.takeValue() else { return false }
    syntax.skipSpaces()
    return syntax.current == nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpaces() {
    while let current, [0x20, 0x0A, 0x0D, 0x09].contains(current) { index += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    skipSpaces()
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func takeValue() -> Bool {
    skipSpaces()
    switch current {
    case UInt8(ascii: "{"):
      return takeList("{", "}") { $0.takeString() && $0.take(":") && $0.takeValue() }
    case UInt8(ascii: "["): return takeList("[", "]") { $0.takeValue() }
    case UInt8(ascii: "\""): return takeString()
    default: return take("true") || take("false") || take("null") || takeNumber()
    }
  }

  private mutating func takeList(
    _ opening: String, _ closing: String, _ item: (inout JSONSyntax) -> Bool
  ) -> Bool {
    guard take(opening) else { return false }
    if take(closing) { return true }
    repeat { guard item(&self) else { return false } } while take(",")
    return take(closing)
  }

  private mutating func takeString() -> Bool {
    guard take("\"") else { return false }
    while let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"): index += 1
      case ..<0x20: return false
      default: break
      }
    }
    return false
  }

  private mutating func takeNumber() -> Bool {
    let start = index
    while let current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) { index += 1 }
    return index > start
  }
}
