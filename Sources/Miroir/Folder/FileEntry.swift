/// A file or a folder in a portfolio's folder.
public struct FileEntry: Sendable, Hashable {
  /// Its path from the folder.
  public var path: FilePath
  /// What it turned out to be.
  public var state: State
  /// What it holds, where somebody asked for it and there is a regular file.
  public var content: FileContent?

  /// Joins the parts.
  public init(path: FilePath, state: State, content: FileContent? = nil) {
    self.path = path
    self.state = state
    self.content = content
  }

  /// What can be said of a path without reading the file.
  public enum State: Sendable, Hashable {
    /// There is nothing.
    case absent
    /// A regular file of that many bytes.
    case present(size: Int)
    /// The path leads out of the folder.
    case outside
    /// A symbolic link, or something below one.
    case link
    /// A folder.
    case folder
    /// A pipe, a device or a socket.
    case notRegular
    /// The system doesn't let it be looked at.
    case unreadable
  }
}

extension FilePath {
  /// Where a folder's portfolio is.
  public static let portfolio: FilePath = "portfolio.xml"
  /// The document of a jury's session.
  public static let session: FilePath = "session.xml"
  /// Where a folder's settings are.
  public static let settings: FilePath = "miroir.toml"

  /// Where a candidate sets advice aside; it never leaves the folder.
  public static let dismissals: FilePath = "conseils-ecartes.xml"
  /// What was deposited, and when: a line for each deposit.
  public static let journal: FilePath = "journal.jsonl"

  /// Whether it is that of an XML document right below that folder.
  package func isDocument(in folder: String) -> Bool {
    let name = text.utf8.dropFirst(folder.utf8.count)
    return text.utf8.starts(with: folder.utf8) && name.first == UInt8(ascii: "/")
      && !name.dropFirst().contains(UInt8(ascii: "/")) && text.hasSuffix(".xml")
  }

  /// The names from the folder down, `.` left out; nothing when the path leads, or may lead, out of
  /// it: an absolute path, a `..`, a drive, a URL, a backslash.
  package var partsInsideFolder: [String]? {
    guard text.utf8.first != UInt8(ascii: "/"), !text.utf8.contains(UInt8(ascii: "\\")),
      !text.utf8.contains(0), !text.hasDriveOrScheme
    else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      .filter { $0 != "." }
    return parts.contains("..") ? nil : parts
  }
}

extension FilePath {
  /// The path inside the folder, each file having one, however it is written; nothing when the path
  /// leads, or may lead, out of it.
  var plain: FilePath? {
    var previous = UInt8(ascii: "/")
    // Most paths are plain already, and told so at once.
    let isPlain = text.utf8.allSatisfy { byte in
      defer { previous = byte }
      return byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
        ? previous != UInt8(ascii: "/")
        : byte != UInt8(ascii: "\\") && byte != UInt8(ascii: ":") && byte != 0
    }
    if isPlain, previous != UInt8(ascii: "/") { return self }
    return partsInsideFolder.map { FilePath($0.joined(separator: "/")) }
  }
}

extension String {
  /// Whether it begins as `C:` or `file:` do.
  fileprivate var hasDriveOrScheme: Bool {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return !utf8[..<colon].contains(UInt8(ascii: "/"))
      && utf8[..<colon].allSatisfy { $0 < 0x80 && $0 > 0x20 }
  }
}

extension FilePath {
  /// Whether it is that of a member's evaluation, in the folder of a jury's session.
  package var isEvaluation: Bool {
    let parts = text.split(separator: "/")
    return parts.count == 2 && parts[0] == "evaluations" && text.hasSuffix(".xml")
  }
}
