import Glibc
public import Miroir
private import MiroirXML

extension SourceDocument {
  /// Reads a file of annotations, wherever it is.
  public init(annotationsAt path: String) throws(FolderError) {
    self.init(
      reading: try [UInt8].reading(fileAt: path), at: FilePath(path), grammar: Library.annotations)
  }
}

extension [SourceDocument] {
  /// Reads Web Annotations about a portfolio: a file of annotations for each person.
  public init(
    webAnnotations bytes: [UInt8], named name: String, on portfolio: Identifier
  ) throws(WebAnnotationRefusal) {
    guard let json = JSONValue(reading: bytes) else { throw .notJSON }
    self = []
    for file in try WebAnnotationImport(json, on: portfolio).files {
      let document = SourceDocument(
        reading: file.bytes, at: FilePath(name), grammar: Library.annotations)
      try WebAnnotationImport.check(document)
      append(document)
    }
  }
}

extension AnnotationMerge {
  /// Writes what changed into the folder that `contents` was read from, at `path`, and keeps the
  /// version of the portfolio that is annotated.
  ///
  /// What somebody else wrote meanwhile is never lost: the file is written only if it still is as it
  /// was read.
  public func write(into contents: FolderContents, at path: String) throws(FolderError) {
    guard let bytes else { return }
    try contents.keepVersion(at: path)
    let output = Output(path: FolderContents.path(of: self.path, at: path))
    guard let old = contents.annotations.first(where: { $0.path == self.path })?.bytes else {
      return try output.write(file: bytes)
    }
    guard try [UInt8].reading(fileAt: output.path) == old else {
      throw FolderError(path: path, reason: .changed(self.path))
    }
    try output.rewrite(file: bytes)
  }
}

/// What several people sent, joined to one folder, a file after the other.
///
/// Nothing is written before all of it is known.
public struct FolderMerge: Sendable {
  /// Where the folder is.
  public let path: String
  /// The folder as it will be.
  public private(set) var folder: PortfolioFolder
  private var contents: FolderContents
  private var steps: [(merge: AnnotationMerge, contents: FolderContents)] = []

  /// Begins with the folder at `path`.
  public init(at path: String) throws(FolderError) {
    self.path = path
    contents = try FolderContents(at: path)
    folder = PortfolioFolder(reading: contents)
  }

  /// Joins one more file, and says what becomes of what it holds.
  public mutating func add(
    _ document: SourceDocument
  ) throws(AnnotationRefusal) -> AnnotationMerge {
    let merge = try AnnotationMerge(document, into: folder)
    guard merge.bytes != nil else { return merge }
    steps.append((merge, contents))
    contents = contents.applying(merge)
    folder = PortfolioFolder(reading: contents)
    return merge
  }

  /// Writes what changed.
  public func write() throws(FolderError) {
    for step in steps { try step.merge.write(into: step.contents, at: path) }
  }
}

extension FolderContents {
  /// The contents as they are once that is written.
  fileprivate func applying(_ merge: AnnotationMerge) -> FolderContents {
    guard let bytes = merge.bytes else { return self }
    var contents = self
    let version = FilePath(annotatedVersion: portfolioDigest)
    contents.annotations.replace(merge.path, with: bytes)
    contents.versions.replace(version, with: portfolio)
    for path in [merge.path, version] where !files.contains(where: { $0.path == path }) {
      contents.files.append(FileEntry(path: path, state: .present(size: bytes.count)))
    }
    return contents
  }
}

extension [(path: FilePath, bytes: [UInt8])] {
  /// Gives a document other bytes, or adds it.
  fileprivate mutating func replace(_ path: FilePath, with bytes: [UInt8]) {
    removeAll { $0.path == path }
    append((path, bytes))
    sort { $0.path < $1.path }
  }
}

extension FolderContents {
  /// Keeps the portfolio as it is among the annotated versions, if it isn't there yet.
  public func keepVersion(at path: String) throws(FolderError) {
    let version = FilePath(annotatedVersion: portfolioDigest)
    guard !files.contains(where: { $0.path == version }) else { return }
    for folder: FilePath in ["annotations", "annotations/versions"] {
      let name = Self.path(of: folder, at: path)
      guard mkdir(name, 0o777) == 0 || errno == EEXIST else {
        throw FolderError(path: path, reason: .unwritable(.lastError))
      }
    }
    try Output(path: Self.path(of: version, at: path)).write(file: portfolio)
  }
}
