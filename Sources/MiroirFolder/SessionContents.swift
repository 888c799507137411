private import Glibc
public import Miroir
private import MiroirXML

/// The folder of a jury's session as bytes, and where its deposits are.
public struct SessionContents: Sendable {
  /// The folder, as it was asked for.
  public var path: String
  /// The bytes of `session.xml`.
  public var session: [UInt8]
  /// The files of `evaluations/`, in the order of their paths.
  public var evaluations: [(path: Miroir.FilePath, bytes: [UInt8])]
  /// The session's own référentiels, in the order of their paths.
  public var referentiels: [(path: Miroir.FilePath, bytes: [UInt8])]
  /// The archives of `depots/`, in the order of their paths.
  public var deposits: [Miroir.FilePath]

  /// Joins the parts.
  public init(
    path: String, session: [UInt8], evaluations: [(path: Miroir.FilePath, bytes: [UInt8])],
    referentiels: [(path: Miroir.FilePath, bytes: [UInt8])] = [],
    deposits: [Miroir.FilePath] = []
  ) {
    self.path = path
    self.session = session
    self.evaluations = evaluations
    self.referentiels = referentiels
    self.deposits = deposits
  }
}

extension SessionContents {
  /// Reads a session's folder from the disk; `path` is the folder, or its `session.xml`.
  ///
  /// No link is followed below the folder, and nothing that isn't a regular file is opened.
  public init(at path: String) throws(FolderError) {
    let folder = path.folder(of: .session)
    guard access(path, F_OK) == 0 else {
      throw FolderError(path: path, reason: errno == ENOENT ? .missing : .system)
    }
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else {
      throw FolderError(path: path, reason: errno == ENOTDIR ? .noSession : .system)
    }
    defer { close(root) }
    let reader = FolderReader(asked: path)
    guard let bytes = try reader.bytes(of: .session, in: root) else {
      throw FolderError(path: path, reason: .noSession)
    }
    let files = try reader.entries(in: root)
    let paths = files.map(\.path)
    self.init(
      path: folder, session: bytes,
      evaluations: try reader.documents(at: paths.filter(\.isEvaluation), in: root),
      referentiels: try reader.documents(at: paths.filter(\.isReferentiel), in: root),
      deposits: files.filter { $0.path.isDeposit && $0.state.isPresent }.map(\.path))
  }
}

extension SessionContents {
  /// The paths of the archives in `depots/` of a folder that may not be a session's yet.
  public static func deposits(at path: String) throws(FolderError) -> [String] {
    let prefix = path.hasSuffix("/") ? path : path + "/"
    guard let names = namesInFolder(prefix + "depots/.") else {
      throw FolderError(
        path: prefix + "depots", reason: errno == ENOENT ? .missing : .system)
    }
    return names.filter { $0.hasSuffix(".zip") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { prefix + "depots/" + $0 }
  }
}

extension JurySources {
  /// Reads the documents of a session's folder, beside the deposits at hand.
  public init(_ contents: SessionContents, deposits: [JuryDeposit] = []) {
    self.init(
      session: SourceDocument(
        reading: contents.session, at: .session, grammar: Library.session),
      evaluations: contents.evaluations.map {
        SourceDocument(reading: $0.bytes, at: $0.path, grammar: Library.evaluation)
      },
      deposits: deposits)
  }
}

extension PortfolioFolder {
  /// Reads the documents of a session's folder, and finds its référentiel.
  public init(
    reading contents: SessionContents, deposits: [JuryDeposit] = [],
    chosen: ReferentielChoice? = nil
  ) {
    self.init(
      document: nil, referentielDocuments: contents.referentiels.referentiels,
      jury: JurySources(contents, deposits: deposits), builtIn: Library(), chosen: chosen)
  }
}

extension Miroir.FilePath {
  /// Whether it is that of a deposit.
  fileprivate var isDeposit: Bool {
    let parts = text.split(separator: "/")
    return parts.count == 2 && parts[0] == "depots" && text.hasSuffix(".zip")
  }
}

extension FileEntry.State {
  fileprivate var isPresent: Bool { if case .present = self { true } else { false } }
}

extension String {
  /// The folder, when the path is that of its document.
  fileprivate func folder(of document: Miroir.FilePath) -> String {
    guard self == document.text || hasSuffix("/" + document.text) else { return self }
    let folder = dropLast(document.text.count)
    return folder.isEmpty ? "." : String(folder)
  }
}
