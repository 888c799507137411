import Crypto
import Glibc

/// What an authority stamped (TSTInfo: RFC 3161, § 2.4.2), as OpenSSL shows it.
struct StampedInformation {
  /// The name of the digest.
  var digest: String
  /// The time, in seconds since 1970; what is less than a second is left out.
  var seconds: Int
  /// The digest of what is stamped.
  var imprint: [UInt8]
  /// The authority's own name, if it gives one.
  var authority: String?

  /// Reads what `openssl ts -reply -text` writes of a token.
  init?(_ text: String) {
    let lines = text.split(separator: "\n")
    func value(_ title: String) -> String? {
      lines.first { $0.hasPrefix(title) }.map { String($0.dropFirst(title.count)) }
    }
    guard let digest = value("Hash Algorithm: "),
      let seconds = value("Time stamp: ").flatMap(Int.init(openSSLTime:))
    else { return nil }
    self.digest = digest
    self.seconds = seconds
    imprint = lines.drop { $0 != "Message data:" }.dropFirst().prefix { $0.hasPrefix("    ") }
      .flatMap(\.dumpedBytes)
    authority = value("TSA: ").flatMap { $0 == "unspecified" ? nil : $0.openSSLName }
  }

  /// Whether it is those bytes that were stamped.
  func isOf(_ payload: [UInt8]) -> Bool {
    switch digest {
    case "sha256": imprint == Array(SHA256.hash(data: payload))
    case "sha384": imprint == Array(SHA384.hash(data: payload))
    case "sha512": imprint == Array(SHA512.hash(data: payload))
    default: true
    }
  }

  /// Whether nobody can make another file of the same digest.
  var digestIsStrong: Bool {
    ["sha256", "sha384", "sha512", "sha3-256", "sha3-384", "sha3-512"].contains(digest)
  }
}

extension Substring {
  /// The bytes of a line such as `    0000 - a1 b2-c3   ...`.
  fileprivate var dumpedBytes: [UInt8] {
    guard let match = prefixMatch(of: /\s+[0-9a-f]{4} - ((?:[0-9a-f]{2}[ \-])+)/) else { return [] }
    return match.1.split { " -".contains($0) }.compactMap { UInt8($0, radix: 16) }
  }
}

extension Int {
  /// Seconds since 1970 from `Mar  2 10:00:00 2026 GMT`.
  fileprivate init?(openSSLTime text: String) {
    let form = /(\w{3}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?:\.\d+)? (\d{4}) GMT/
    guard let match = text.wholeMatch(of: form),
      let month = months.firstIndex(of: String(match.1)), let day = Int32(match.2),
      let hour = Int32(match.3), let minute = Int32(match.4), let second = Int32(match.5),
      let year = Int32(match.6)
    else { return nil }
    var moment = tm()
    moment.tm_year = year - 1900
    moment.tm_mon = Int32(month)
    moment.tm_mday = day
    moment.tm_hour = hour
    moment.tm_min = minute
    moment.tm_sec = second
    self = timegm(&moment)
  }
}

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

extension String {
  /// A name as OpenSSL shows it, without what kind of a name it is, and with its bytes that aren't
  /// ASCII, which come as `\xC3\xA9`, made letters again.
  fileprivate var openSSLName: String {
    let name = drop { $0 != ":" }.dropFirst()
    var bytes: [UInt8] = []
    var rest = name.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
