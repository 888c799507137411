import Glibc
public import Miroir
private import MiroirXML

/// A folder of portfolios: each of its folders that holds a `portfolio.xml`.
public struct PortfolioShelf: Sendable {
  /// The portfolios' folders, in the order of their names.
  public private(set) var paths: [String]

  /// Looks at the folder at `path`; folders whose name begins with a dot, and those that Miroir set
  /// aside as `.ancien`, aren't portfolios.
  public init(at path: String) throws(FolderError) {
    guard access(path, F_OK) == 0 else {
      throw FolderError(
        path: path, reason: errno == ENOENT ? .missing : .unreadable(.lastError))
    }
    guard let names = namesInFolder(path + "/.") else {
      throw FolderError(path: path, reason: .unreadable(.lastError))
    }
    let folders = names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".ancien") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    paths = folders.map { prefix + $0 }.filter { folder in
      var status = stat()
      return lstat(folder + "/portfolio.xml", &status) == 0
    }
  }
}

extension PortfolioShelf {
  /// The portfolios that have an id, each with it.
  public var identifiers: [(path: String, id: Identifier)] {
    paths.compactMap { path in
      let file = FolderContents.path(of: .portfolio, at: path)
      let document = (try? [UInt8].reading(fileAt: file)).map {
        SourceDocument(reading: $0, at: .portfolio, grammar: Library.portfolio)
      }
      return document?.root?.attribute("id").map { (path, Identifier($0)) }
    }
  }
}

/// A folder of files that people sent, as a browser leaves them.
public struct ReceivedFiles: Sendable {
  /// The files of annotations, in the order of their names.
  public private(set) var annotations: [(name: String, document: SourceDocument)] = []
  /// Those that can't be read, each with why.
  public private(set) var unreadable: [(name: String, reason: Phrase)] = []
  /// How many others there are.
  public private(set) var others = 0

  /// Reads the folder at `path`, and nothing below it.
  public init(at path: String) throws(FolderError) {
    guard let names = namesInFolder(path + "/.") else {
      throw FolderError(
        path: path, reason: errno == ENOENT ? .missing : .unreadable(.lastError))
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard name.lowercased().hasSuffix(".xml"), !name.hasPrefix(".") else {
        others += 1
        continue
      }
      let file = path.hasSuffix("/") ? path + name : path + "/" + name
      do throws(FolderError) {
        add(try [UInt8].reading(fileAt: file), name, file)
      } catch {
        unreadable.append((name, error.message))
      }
    }
  }

  /// What isn't XML is ours only if it names what ours are.
  private mutating func add(_ bytes: [UInt8], _ name: String, _ path: String) {
    let document = SourceDocument(
      reading: bytes, at: FilePath(path), grammar: Library.annotations)
    if let root = document.root {
      if root.name.namespace == AnnotationMerge.namespace {
        annotations.append((name, document))
      } else {
        others += 1
      }
    } else if document.text.bytes.firstRange(of: Array(AnnotationMerge.namespace.utf8)) != nil {
      unreadable.append(
        (name, Phrase(fr: "ce n'est pas du XML bien formé", en: "it isn't well-formed XML")))
    } else {
      others += 1
    }
  }
}
