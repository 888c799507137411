/// What is known of a file once its bytes were read.
public struct FileContent: Sendable, Hashable {
  /// The SHA-256 of its bytes.
  public var digest: SHA256Digest
  /// What it is, as `application/pdf`; `application/octet-stream` when nothing tells.
  public var mediaType: String

  /// Joins the parts.
  public init(digest: SHA256Digest, mediaType: String) {
    self.digest = digest
    self.mediaType = mediaType
  }
}
