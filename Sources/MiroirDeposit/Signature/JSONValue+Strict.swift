import Miroir
import MiroirFolder

extension JSONValue {
  /// Reads JSON in which no object has a key twice, a thing that two readers understand in two ways;
  /// nothing when the bytes aren't any, or aren't UTF-8.
  ///
  /// Keys come sorted.
  init?(strictly bytes: [UInt8]) {
    // A byte of zero would make Foundation take the text for UTF-16.
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil,
      let value = JSONValue(reading: bytes), value.keyCount == bytes.colonsOutsideStrings
    else { return nil }
    self = value
  }

  /// How many keys its objects have in all.
  private var keyCount: Int {
    switch self {
    case .null, .bool, .number, .string: 0
    case .array(let values): values.reduce(0) { $0 + $1.keyCount }
    case .object(let object): object.pairs.reduce(0) { $0 + 1 + $1.value.keyCount }
    }
  }
}

extension [UInt8] {
  /// How many keys the JSON that these bytes are writes: each is followed by a colon, and no colon
  /// stands elsewhere (RFC 8259, § 4).
  fileprivate var colonsOutsideStrings: Int {
    var (count, isInString, isEscaped) = (0, false, false)
    for byte in self {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = isInString
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: ":") where !isInString: count += 1
      default: break
      }
    }
    return count
  }
}
