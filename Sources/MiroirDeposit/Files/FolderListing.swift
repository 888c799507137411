import Glibc
import Miroir
import MiroirFolder

/// All that is below a folder, hidden or not, and what of it can be no file of a deposit.
struct FolderListing {
  private(set) var files: [DepositFile] = []
  private(set) var faults: [DepositFault] = []
  private let asked: String
  private var count = 0

  /// Looks below the folder at `path`.
  init(of path: String) throws(FolderError) {
    asked = path
    let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else {
      throw FolderError(path: path, reason: errno == ENOENT ? .missing : .unreadable(lastError))
    }
    try look(in: root, at: "", depth: 1)
  }

  /// Looks in an open folder, and closes it; each folder is opened from the one around it, so that no
  /// link is followed even if one takes its place meanwhile.
  private mutating func look(in folder: Int32, at path: String, depth: Int) throws(FolderError) {
    guard let stream = fdopendir(folder) else {
      close(folder)
      throw FolderError(path: asked, reason: .unreadable(lastError))
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == Array(".".utf8) || name == Array("..".utf8) { continue }
      count += 1
      guard count <= ZipLimits.standard.files else { return tooMany() }
      guard let text = String(validating: name, as: UTF8.self) else {
        faults.append(.unreadableName(path + String(decoding: name, as: UTF8.self)))
        continue
      }
      try look(at: text, in: folder, path: path + text, depth: depth)
    }
  }

  private mutating func look(
    at name: String, in folder: Int32, path: String, depth: Int
  ) throws(FolderError) {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FolderError(path: asked, reason: .changed(FilePath(path)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: files.append(DepositFile(path: FilePath(path), size: Int(status.st_size)))
    case S_IFDIR:
      guard depth < NameJudge.deepest else {
        faults.append(.longName(FilePath(path)))
        return
      }
      let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else {
        throw FolderError(path: asked + "/" + path, reason: .unreadable(lastError))
      }
      try look(in: inner, at: path + "/", depth: depth + 1)
    case S_IFLNK: faults.append(.link(FilePath(path)))
    default: faults.append(.special(FilePath(path)))
    }
  }

  /// Says so once.
  private mutating func tooMany() {
    if faults.last?.code != .tooManyFiles { faults.append(.tooManyFiles) }
  }
}

/// What the system just said.
private var lastError: String { String(cString: strerror(errno)) }
