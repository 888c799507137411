public import Miroir
private import MiroirXML

/// A file that isn't Miroir's own: what was read in it, and its bytes.
public struct OwnFile<Content: Sendable>: Sendable {
  /// What was read in it.
  public var content: Content
  /// Its bytes.
  public var bytes: [UInt8]

  private init(
    at path: String, grammar: Grammar, otherwise reason: FolderError.Reason,
    read: (SourceElement) -> Content?
  ) throws(FolderError) {
    bytes = try [UInt8].reading(fileAt: path)
    let document = SourceDocument(reading: bytes, at: FilePath(path), grammar: grammar)
    guard document.issues.isEmpty, let content = document.root.flatMap(read) else {
      throw FolderError(path: path, reason: reason)
    }
    self.content = content
  }
}

extension OwnFile<Referentiel> {
  /// Reads a référentiel, which must be faultless.
  public init(at path: String) throws(FolderError) {
    try self.init(
      at: path, grammar: Library.referentiel, otherwise: .notAReferentiel,
      read: Referentiel.init(reading:))
  }
}

extension OwnFile<Guidance> {
  /// Reads guidance, which must be faultless.
  public init(at path: String) throws(FolderError) {
    try self.init(
      at: path, grammar: Library.guidance, otherwise: .notGuidance, read: Guidance.init(reading:))
  }
}
