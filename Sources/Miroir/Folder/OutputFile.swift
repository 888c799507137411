/// A file of a folder that is to be written.
public struct OutputFile: Sendable, Hashable {
  /// Its path from that folder.
  public var path: FilePath
  /// What it holds.
  public var content: Content

  /// What a file to be written holds.
  public enum Content: Sendable, Hashable {
    /// These bytes.
    case bytes([UInt8])
    /// What the file of that path holds, in the folder that was read; only if it still has the digest
    /// expected, where there is one.
    case copy(of: FilePath, expecting: SHA256Digest? = nil)
    /// Nothing: it is an empty folder.
    case folder
  }

  /// Joins the parts.
  public init(path: FilePath, content: Content) {
    self.path = path
    self.content = content
  }

  /// A text, in UTF-8.
  public init(path: FilePath, text: String) {
    self.init(path: path, content: .bytes(Array(text.utf8)))
  }
}
