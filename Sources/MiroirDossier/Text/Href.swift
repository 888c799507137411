import Miroir

/// Where a link may lead; made by allow-lists alone, since documents may write anything.
struct Href: Sendable, Hashable {
  /// The address, ready for an attribute.
  let text: String

  /// A page or a mailbox elsewhere; nothing for any other scheme, or for what isn't a plain address.
  init?(outside address: String) {
    let address = address.trimmedOfSpaces
    let lowercased = address.lowercased()
    let scheme = ["https://", "http://", "mailto:"].first { lowercased.hasPrefix($0) }
    guard let scheme, address.utf8.count > scheme.utf8.count,
      address.unicodeScalars.allSatisfy(\.mayStandInAddress)
    else { return nil }
    text = address
  }

  /// A place of the same page.
  init(anchor: String) { text = "#" + anchor.percentEncoded }

  /// A file beside the page.
  init(file: FilePath) { text = file.text.percentEncoded }
}

extension Unicode.Scalar {
  /// Neither a space, a control nor a mark of direction, which could show another address.
  fileprivate var mayStandInAddress: Bool {
    switch properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate,
      .unassigned, .privateUse:
      false
    default: !"\"<>\\^`{|}".unicodeScalars.contains(self)
    }
  }
}

extension String {
  fileprivate var trimmedOfSpaces: String {
    let isSpace = { (scalar: Unicode.Scalar) in " \t\r\n".unicodeScalars.contains(scalar) }
    let scalars = unicodeScalars.drop(while: isSpace)
    let end = scalars.lastIndex { !isSpace($0) }.map { scalars.index(after: $0) }
    return String(scalars[..<(end ?? scalars.startIndex)])
  }

  /// With every byte but the unreserved ones and `/` percent-encoded (RFC 3986, § 2).
  fileprivate var percentEncoded: String {
    utf8.reduce(into: "") { text, byte in
      if byte.isUnreserved || byte == UInt8(ascii: "/") {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += (byte < 16 ? "%0" : "%") + digits
      }
    }
  }
}

extension UInt8 {
  fileprivate var isUnreserved: Bool { isLetter || isDigit || "-._~".utf8.contains(self) }
}
