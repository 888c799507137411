import Miroir

extension JSONObject {
  /// A page's model, each of its parts under its name, with letters that are printed.
  init(showing page: some Page) {
    guard case .object(let model) = JSONValue(showing: page) else {
      preconditionFailure("a page is an object")
    }
    self = model
  }
}

extension JSONValue {
  /// A date as Typst takes it: a year, a month and a day, or nothing.
  static func printed(_ date: PartialDate?) -> JSONValue {
    guard let date, date.isInCalendar, let day = date.day else { return .array([]) }
    return .array([.number(date.year), .number(date.month), .number(day)])
  }

  /// A part of a page's model.
  fileprivate init(showing value: Any) {
    switch value {
    case let text as String: self = .string(text.inPrintedLetters)
    case let number as Int: self = .number(number)
    case let truth as Bool: self = .bool(truth)
    default:
      let mirror = Mirror(reflecting: value)
      if mirror.displayStyle == .collection {
        self = .array(mirror.children.map { JSONValue(showing: $0.value) })
      } else {
        self = .object(
          JSONObject(
            mirror.children.map { name, value in
              let key = name ?? ""
              // A place of the page is written as in an address, and here by its name.
              if key == "href", let href = value as? String, href.hasPrefix("#") {
                return (key, .string("#" + String(href.dropFirst()).percentDecoded))
              }
              return (key, JSONValue(showing: value))
            }))
      }
    }
  }
}

extension String {
  /// The text, each letter that the fonts of a PDF haven't written by its number: `[U+1F600]`.
  ///
  /// PDF/A and PDF/UA refuse a letter that no font shows, since nobody could read it.
  var inPrintedLetters: String {
    guard unicodeScalars.contains(where: { !$0.isPrinted }) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isPrinted || scalar == "\n" {
        text.unicodeScalars.append(scalar)
      } else {
        text += "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
      }
    }
  }

  /// The text that an address writes with its bytes in hexadecimal (RFC 3986, § 2.1).
  fileprivate var percentDecoded: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(Substring(rest.prefix(2)))
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether one of Typst's own fonts shows it: Latin, Greek, Cyrillic, punctuation, signs.
  fileprivate var isPrinted: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x377, 0x37A...0x37F, 0x384...0x38A, 0x38C, 0x38E...0x3A1,
      0x3A3...0x4FF, 0x1E00...0x1EFF, 0x2000...0x2064, 0x2066...0x2071, 0x2074...0x208E,
      0x2090...0x209C, 0x20A0...0x20C0, 0x2100...0x2151, 0x2153...0x2184, 0x2190...0x23FF,
      0x2460...0x262F, 0xFB00...0xFB06:
      true
    default: false
    }
  }
}
