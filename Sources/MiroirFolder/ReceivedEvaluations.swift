private import Glibc
public import Miroir
private import MiroirXML

/// Evaluations of a dossier, wherever they are: files, or folders of them.
public struct ReceivedEvaluations: Sendable {
  /// The files, in the order in which they were named, those of a folder by name.
  public private(set) var files: [(path: Miroir.FilePath, bytes: [UInt8])] = []

  /// Reads the files at those paths.
  public init(at paths: [String]) throws(FolderError) {
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        files.append((FilePath(path), try [UInt8].reading(fileAt: path)))
        continue
      }
      let prefix = path.hasSuffix("/") ? path : path + "/"
      for name in (namesInFolder(path + "/.") ?? []).sorted(by: {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }) where name.hasSuffix(".xml") && !name.hasPrefix(".") {
        files.append((FilePath(prefix + name), try [UInt8].reading(fileAt: prefix + name)))
      }
    }
  }

  /// Who evaluated, each once, as far as the files can be read.
  public var members: [Identifier] {
    let documents = files.map {
      SourceDocument(reading: $0.bytes, at: $0.path, grammar: Library.evaluation)
    }
    let names = documents.compactMap { $0.root?.attribute("jure") }.map { Identifier($0) }
    return Array(Set(names)).sorted()
  }
}
