/// The parts of an address that say where it leads (RFC 3986).
struct WebAddress: Sendable, Hashable {
  /// `https`, `file`…, in lower case.
  var scheme: String
  /// What stands before the `@`: a name, and perhaps a password.
  var user: String?
  /// The host, in lower case.
  var host: String

  /// Reads `scheme://user@host:port/…`; nothing when there is no scheme, or no host after it.
  init?(_ text: String) {
    guard let colon = text.firstRange(of: "://") else { return nil }
    scheme = text[..<colon.lowerBound].lowercased()
    let authority = text[colon.upperBound...].prefix { !"/?#\\".contains($0) }
    let at = authority.lastIndex(of: "@")
    user = at.map { String(authority[..<$0]) }
    let place = at.map { authority[authority.index(after: $0)...] } ?? authority
    host = place.hostWithoutPort.lowercased()
    guard !scheme.isEmpty, !host.isEmpty || scheme == "file" else { return nil }
  }

  /// Whether it is that of a page, which any browser opens.
  var isWebPage: Bool { scheme == "https" || scheme == "http" }

  /// Whether it holds a password.
  var hasPassword: Bool {
    user?.split(separator: ":", maxSplits: 1).dropFirst().first?.isEmpty == false
  }

  /// Whether the host is the reader's own computer or network, whoever reads.
  var isLocal: Bool {
    scheme == "file" || host.isLocalName || host.isPrivateNumber || host == "::1"
  }
}

extension String {
  /// Whether it is the path of a file of some computer: `C:\\…`, `file:…`, `\\\\serveur\\…`.
  var isPathOfAComputer: Bool {
    if lowercased().hasPrefix("file:") || hasPrefix(#"\\"#) { return true }
    let start = Array(utf8.prefix(3))
    return start.count == 3 && start[0].isLetter && start[1] == UInt8(ascii: ":")
      && (start[2] == UInt8(ascii: "\\") || start[2] == UInt8(ascii: "/"))
  }

  /// Names that mean another computer to each reader (RFC 6761, 6762, 8375; ICANN's `internal`).
  fileprivate var isLocalName: Bool {
    ["localhost", "local", "internal", "home.arpa"].contains { self == $0 || hasSuffix("." + $0) }
  }

  /// Numbers that mean another computer on each network (RFC 1918, 3927).
  fileprivate var isPrivateNumber: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { UInt8($0) }
    guard parts.count == 4, numbers.count == 4 else { return false }
    switch (numbers[0], numbers[1]) {
    case (10, _), (127, _), (192, 168), (169, 254), (172, 16...31): return true
    default: return false
    }
  }
}

extension Substring {
  /// The host, without the port that may follow it.
  fileprivate var hostWithoutPort: Substring {
    if first == "[" { return dropFirst().prefix { $0 != "]" } }
    return prefix { $0 != ":" }
  }
}
