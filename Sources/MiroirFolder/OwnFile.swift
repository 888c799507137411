public import Miroir
private import MiroirXML

/// A file that isn't Miroir's own: what was read in it, and its bytes.
public struct OwnFile<Content: Sendable>: Sendable {
  /// What was read in it.
  public var content: Content
  /// Its bytes.
  public var bytes: [UInt8]

  private init(
    _ bytes: [UInt8], at path: String, grammar: Grammar, otherwise reason: FolderError.Reason,
    read: (SourceElement) -> Content?
  ) throws(FolderError) {
    let document = SourceDocument(reading: bytes, at: FilePath(path), grammar: grammar)
    guard document.issues.isEmpty, let content = document.root.flatMap(read) else {
      throw FolderError(path: path, reason: reason)
    }
    self.content = content
    self.bytes = bytes
  }
}

extension OwnFile<Referentiel> {
  /// Reads the référentiel at `path`, which must be faultless.
  public init(at path: String) throws(FolderError) {
    try self.init(try [UInt8].reading(fileAt: path), at: path)
  }

  /// Reads a référentiel, which must be faultless.
  public init(_ bytes: [UInt8], at path: String) throws(FolderError) {
    try self.init(
      bytes, at: path, grammar: Library.referentiel, otherwise: .notAReferentiel
    ) { Referentiel(reading: $0, in: FilePath(path)) }
  }
}

extension OwnFile<Guidance> {
  /// Reads guidance, which must be faultless.
  public init(at path: String) throws(FolderError) {
    try self.init(
      try [UInt8].reading(fileAt: path), at: path, grammar: Library.guidance,
      otherwise: .notGuidance, read: Guidance.init(reading:))
  }
}

extension OwnFile<JurySession> {
  /// Reads the session of the jury whose folder is at `path`, which must be faultless.
  package init(ofSessionIn path: String) throws(FolderError) {
    let file = path + (path.hasSuffix("/") ? "" : "/") + "session.xml"
    try self.init(
      try [UInt8].reading(fileAt: file), at: file, grammar: Library.session,
      otherwise: .notASession
    ) { JurySession(reading: $0, in: FilePath(file)) }
  }
}
