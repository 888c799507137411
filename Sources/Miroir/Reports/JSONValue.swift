/// A JSON value whose keys keep their order, which is part of what our formats promise.
public indirect enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Keys and values, in order.
  case object(JSONObject)

  /// A text, or `null`.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A whole number, or `null`.
  public static func optional(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }

  /// The value on one line.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .string(let value): text += value.quotedForJSON
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let object):
      text += "{"
      for (index, pair) in object.pairs.enumerated() {
        text += (index > 0 ? "," : "") + pair.key.quotedForJSON + ":"
        pair.value.write(to: &text)
      }
      text += "}"
    }
  }
}

/// Keys and values, in order.
public struct JSONObject: Sendable, ExpressibleByDictionaryLiteral {
  /// The keys, each with its value.
  public var pairs: [(key: String, value: JSONValue)]

  /// Joins the parts.
  public init(_ pairs: [(key: String, value: JSONValue)]) { self.pairs = pairs }

  /// Takes the parts as they are written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    pairs = elements.map { (key: $0.0, value: $0.1) }
  }
}

extension JSONValue {
  /// The value of a key; nothing when there is none.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object.pairs.first { $0.key == key }?.value
  }

  /// The text, if it is one.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The whole number, if it is one.
  public var integer: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The elements of a list, or the value alone: JSON-LD holds both for the same.
  var elements: [JSONValue] {
    if case .array(let values) = self { values } else { [self] }
  }
}

extension String {
  /// The text as a JSON string (RFC 8259, § 7).
  fileprivate var quotedForJSON: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
