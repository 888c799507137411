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
