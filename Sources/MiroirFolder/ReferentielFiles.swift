public import Miroir

/// Files of référentiels as bytes, wherever they are.
public struct ReferentielFiles: Sendable {
  /// The bytes of those that could be read, each path once.
  public var documents: [(path: FilePath, bytes: [UInt8])] = []
  /// Why the others couldn't.
  public var failures: [FolderError] = []

  /// Reads the files at these paths.
  public init(at paths: [String]) {
    var met: Set<FilePath> = []
    for path in paths where met.insert(FilePath(path)).inserted {
      do {
        documents.append((FilePath(path), try [UInt8].reading(fileAt: path)))
      } catch {
        failures.append(error)
      }
    }
  }
}
