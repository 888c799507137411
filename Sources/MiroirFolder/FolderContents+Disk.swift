private import Glibc
public import Miroir
private import MiroirXML

extension FolderContents {
  /// Reads a folder from the disk: its documents' bytes, and what its files are.
  ///
  /// `path` is the folder, or its `portfolio.xml`. No link is followed below the folder, and nothing
  /// that isn't a regular file is opened.
  public init(at path: String) throws(FolderError) {
    let folder = path.folderOfPortfolio
    guard access(path, F_OK) == 0 else {
      throw FolderError(path: path, reason: errno == ENOENT ? .missing : .system)
    }
    let reader = FolderReader(asked: path)
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else {
      throw FolderError(path: path, reason: errno == ENOTDIR ? .notAFolder : .system)
    }
    defer { close(root) }
    guard let bytes = try reader.bytes(of: .portfolio, in: root) else {
      throw FolderError(path: path, reason: .notAPortfolio)
    }
    let files = try reader.entries(in: root)
    let paths = files.map(\.path)
    let annotations = try reader.documents(at: paths.filter(\.isAnnotations), in: root)
    let versions = paths.filter { $0.annotatedVersion != nil }
    let hasDismissals = files.contains { $0.path == .dismissals }
    let dismissals = hasDismissals ? try reader.bytes(of: .dismissals, in: root) : nil
    let hasSettings = files.contains { $0.path == .settings }
    let settings = hasSettings ? try reader.bytes(of: .settings, in: root) : nil
    self.init(
      portfolio: bytes, dismissals: dismissals,
      referentiels: try reader.documents(at: paths.filter(\.isReferentiel), in: root),
      annotations: annotations, versions: try reader.documents(at: versions, in: root),
      settings: settings, files: files)
  }
}

extension FolderContents {
  /// The path of a file of the folder that was read at `path`.
  public static func path(of file: FilePath, at path: String) -> String {
    let folder = path.folderOfPortfolio
    return folder + (folder.hasSuffix("/") ? "" : "/") + file.text
  }

  /// The folder that `path` names, itself or by its portfolio.
  public static func folder(at path: String) -> String { path.folderOfPortfolio }

  /// The folder's own guidance, read where the folder was.
  public func guidance(at path: String) throws(FolderError) -> [Guidance] {
    var guidance: [Guidance] = []
    for file in files.map(\.path) where file.isGuidance {
      guidance.append(try OwnFile<Guidance>(at: Self.path(of: file, at: path)).content)
    }
    return guidance
  }
}

extension [UInt8] {
  /// The bytes of one file, wherever it is, read as documents are.
  public static func reading(fileAt path: String) throws(FolderError) -> [UInt8] {
    guard let bytes = try FolderReader(asked: path).bytes(of: FilePath(path), in: AT_FDCWD) else {
      throw FolderError(path: path, reason: .missing)
    }
    return bytes
  }
}

/// Reads the documents of a folder that is open, and says what its files are.
struct FolderReader {
  /// The path that was asked for, which errors name.
  let asked: String
  /// Who reads.
  private let user = geteuid()

  /// A reader of what was asked for.
  init(asked: String) { self.asked = asked }

  /// The bytes of a file below `root`; nothing when there is none.
  func bytes(of path: FilePath, in root: Int32) throws(FolderError) -> [UInt8]? {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write to it.
    let file = openat(root, path.text, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      switch errno {
      case ENOENT: return nil
      case ELOOP, ENXIO: throw FolderError(path: asked, reason: .notAFile(path))
      default: throw FolderError(path: asked, reason: .system)
      }
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FolderError(path: asked, reason: .system) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FolderError(path: asked, reason: .notAFile(path))
    }
    return try bytes(of: path, file, size: Int(status.st_size))
  }

  /// The documents at those paths, of which there may be fewer by now.
  func documents(
    at paths: [FilePath], in root: Int32
  ) throws(FolderError) -> [(path: FilePath, bytes: [UInt8])] {
    var documents: [(path: FilePath, bytes: [UInt8])] = []
    for path in paths.sorted() {
      if let bytes = try bytes(of: path, in: root) { documents.append((path, bytes)) }
    }
    return documents
  }

  /// A file may grow while it is read: the cap is on what was read, not on what was announced.
  private func bytes(
    of path: FilePath, _ file: Int32, size: Int
  ) throws(FolderError) -> [UInt8] {
    let limit = SourceDocument.maximumSize
    guard size <= limit else { throw FolderError(path: asked, reason: .tooLarge(path)) }
    var room = size + 1
    var bytes = try next(room, of: file)
    while bytes.count == room {
      guard bytes.count <= limit else { throw FolderError(path: asked, reason: .tooLarge(path)) }
      room = min(2 * room, limit + 1)
      bytes += try next(room - bytes.count, of: file)
    }
    return bytes
  }

  /// The next bytes of a file, fewer at its end.
  private func next(_ count: Int, of file: Int32) throws(FolderError) -> [UInt8] {
    var isReadable = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let more = read(file, buffer.baseAddress?.advanced(by: filled), count - filled)
        isReadable = more >= 0
        guard more > 0 else { break }
        filled += more
      }
    }
    guard isReadable else { throw FolderError(path: asked, reason: .system) }
    return bytes
  }

  // MARK: - Files

  /// What is below `root`, hidden folders left aside, sorted by path.
  func entries(in root: Int32) throws(FolderError) -> [FileEntry] {
    var entries: [FileEntry] = []
    var pending: [String] = [""]
    var unreadable: Set<FilePath> = []
    while let folder = pending.popLast() {
      guard let names = namesInFolder(folder.isEmpty ? "." : folder, of: root) else {
        unreadable.insert(FilePath(folder))
        continue
      }
      for name in names {
        let path = folder.isEmpty ? name : folder + "/" + name
        let state = state(of: path, in: root)
        entries.append(FileEntry(path: FilePath(path), state: state))
        guard entries.count <= 100_000 else {
          throw FolderError(path: asked, reason: .tooManyFiles)
        }
        if state == .folder, !name.hasPrefix(".") { pending.append(path) }
      }
    }
    for index in entries.indices where unreadable.contains(entries[index].path) {
      entries[index].state = .unreadable
    }
    return entries.sorted { $0.path < $1.path }
  }

  private func state(of path: String, in root: Int32) -> FileEntry.State {
    var status = stat()
    guard fstatat(root, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return errno == ENOENT ? .absent : .unreadable
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      // An owner's own permission is all that counts for them: no need to ask the system.
      let isOwn = status.st_uid == user && status.st_mode & S_IRUSR != 0
      let isReadable = isOwn || faccessat(root, path, R_OK, 0) == 0
      return isReadable ? .present(size: Int(status.st_size)) : .unreadable
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .notRegular
    }
  }
}

extension FolderError.Reason {
  /// What the system just said.
  static var system: Self { .unreadable(.lastError) }
}

extension FilePath {
  /// Whether it is that of one of the folder's own référentiels.
  package var isReferentiel: Bool { isDocument(in: "referentiels") }

  /// Whether it is that of the folder's own guidance.
  fileprivate var isGuidance: Bool { isDocument(in: "guidage") }
}

extension String {
  /// The folder, when the path is that of its `portfolio.xml`.
  fileprivate var folderOfPortfolio: String {
    guard self == "portfolio.xml" || hasSuffix("/portfolio.xml") else { return self }
    let folder = dropLast("portfolio.xml".count)
    return folder.isEmpty ? "." : String(folder)
  }
}
