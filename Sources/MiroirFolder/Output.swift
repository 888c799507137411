import Glibc
public import Miroir

/// Where to write, and what may happen to what is there.
///
/// Nothing is ever written over: what is written is whole before it takes its name, and what had that
/// name is kept. An interrupted work leaves the target as it was, and at most a
/// `.<name>.miroir-partial` beside it, which the next one removes.
public struct Output: Sendable {
  /// The path, as it was asked for.
  public var path: String
  /// Whether what is there may be set aside, as `<name>.ancien`.
  public var setsAside: Bool

  /// Joins the parts.
  public init(path: String, setsAside: Bool = false) {
    self.path = path
    self.setsAside = setsAside
  }

  /// Writes a folder of those files; those to copy come from the folder at `source`.
  public func write(folder files: [OutputFile], from source: String? = nil) throws(FolderError) {
    try checkTarget()
    if let source, isAround(source) { throw FolderError(path: path, reason: .occupied) }
    let partial = try freshPartial()
    do throws(FolderError) {
      guard mkdir(partial, 0o777) == 0 else { throw unwritable }
      for file in files { try write(file, below: partial, from: source) }
      try flush(folder: partial)
      try take(place: partial)
    } catch {
      remove(partial)
      throw error
    }
  }

  /// Writes one file.
  public func write(file bytes: [UInt8]) throws(FolderError) {
    try checkTarget()
    let partial = try freshPartial()
    do throws(FolderError) {
      try write(bytes, to: partial)
      try take(place: partial)
    } catch {
      remove(partial)
      throw error
    }
  }

  /// Removes the file that was just written, as if it hadn't been.
  package func withdraw() { remove(name) }

  /// Writes new bytes into a file that is there, whose old ones aren't kept.
  ///
  /// For the commands by which candidates have their own documents changed.
  public func rewrite(file bytes: [UInt8]) throws(FolderError) {
    let partial = try freshPartial()
    do throws(FolderError) {
      var status = stat()
      guard lstat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw unwritable }
      try write(bytes, to: partial)
      guard chmod(partial, status.st_mode & 0o777) == 0, rename(partial, name) == 0 else {
        throw unwritable
      }
      try flush(folder: parent)
    } catch {
      remove(partial)
      throw error
    }
  }

  /// Writes new bytes into a file that is there, and keeps the old ones beside, as `<name>.ancien`;
  /// returns the name they have.
  ///
  /// Only if the file still holds `old`: what was written meanwhile is never lost. At any moment
  /// there is a whole file of that name.
  public func rewrite(
    file bytes: [UInt8], of document: FilePath, keeping old: [UInt8]
  ) throws(FolderError) -> String {
    let kept = firstFreeOldName
    guard try [UInt8].reading(fileAt: name) == old else {
      throw FolderError(path: path, reason: .changed(document))
    }
    // Not every file system has links.
    if link(name, kept) != 0 { try write(old, to: kept) }
    do throws(FolderError) {
      try rewrite(file: bytes)
    } catch {
      remove(kept)
      throw error
    }
    return String(kept.dropFirst(parent.count + 1))
  }

  // MARK: - Names

  /// The path without slashes at its end.
  private var name: String {
    var name = path[...]
    while name.count > 1, name.hasSuffix("/") { name = name.dropLast() }
    return String(name)
  }

  private var parent: String {
    guard let slash = name.lastIndex(of: "/") else { return "." }
    return slash == name.startIndex ? "/" : String(name[..<slash])
  }

  private var lastName: Substring {
    name.lastIndex(of: "/").map { name[name.index(after: $0)...] } ?? name[...]
  }

  private func beside(_ other: String) -> String { parent + "/" + other }

  var unwritable: FolderError { FolderError(path: path, reason: .unwritable(.lastError)) }

  // MARK: - The target

  /// Refuses what can't be written there, before the work begins: what is there already, and a place in
  /// the folder at `source`, since what is made of a folder is no part of it.
  package func check(outside source: String) throws(FolderError) {
    try checkTarget()
    guard let folder = realPath(source), let target = realPath(parent) else { return }
    guard target != folder, !target.hasPrefix(folder + "/") else {
      throw FolderError(path: path, reason: .inside)
    }
  }

  /// Refuses what is there, unless it is an empty folder or may be set aside.
  package func checkTarget() throws(FolderError) {
    guard !["", ".", "..", "/"].contains(lastName) else {
      throw FolderError(path: path, reason: .occupied)
    }
    guard !isFree, !setsAside else { return }
    throw FolderError(path: path, reason: .occupied)
  }

  /// Whether nothing, or an empty folder, has the name.
  private var isFree: Bool {
    var status = stat()
    guard lstat(name, &status) == 0 else { return errno == ENOENT }
    return status.st_mode & S_IFMT == S_IFDIR && namesInFolder(name)?.isEmpty == true
  }

  /// Whether the folder at `source` is the target, or in it: setting the target aside would take away
  /// what the files are made from.
  private func isAround(_ source: String) -> Bool {
    guard let target = realPath(name), let source = realPath(source) else { return false }
    return source == target || source.hasPrefix(target + "/")
  }

  /// Gives the name to what was written, once what had it is set aside.
  func take(place partial: String) throws(FolderError) {
    if isFree {
      // An empty folder gives way to a folder, and to nothing else.
      _ = rmdir(name)
    } else {
      guard setsAside else { throw FolderError(path: path, reason: .occupied) }
      guard rename(name, firstFreeOldName) == 0 else { throw unwritable }
    }
    guard rename(partial, name) == 0 else { throw unwritable }
    try flush(folder: parent)
  }

  /// `<name>.ancien`, or with a number when there is one already.
  private var firstFreeOldName: String {
    var candidate = beside("\(lastName).ancien")
    var number = 2
    while access(candidate, F_OK) == 0 {
      candidate = beside("\(lastName).ancien-\(number)")
      number += 1
    }
    return candidate
  }

  // MARK: - What is being written

  /// The name of what isn't whole yet; a leftover of that name is removed.
  func freshPartial() throws(FolderError) -> String {
    let partial = beside(".\(lastName).miroir-partial")
    remove(partial)
    guard access(partial, F_OK) != 0 else { throw unwritable }
    return partial
  }

  private func write(
    _ file: OutputFile, below folder: String, from source: String?
  ) throws(FolderError) {
    guard let parts = file.path.partsInsideFolder, !parts.isEmpty else {
      throw FolderError(path: path, reason: .notAFile(file.path))
    }
    var reached = folder
    for part in parts.dropLast() {
      reached += "/" + part
      guard mkdir(reached, 0o777) == 0 || errno == EEXIST else { throw unwritable }
    }
    let target = folder + "/" + parts.joined(separator: "/")
    switch file.content {
    case .bytes(let bytes): try write(bytes, to: target)
    case .copy(let original, let digest):
      try copy(original, expecting: digest, from: source ?? ".", to: target)
    case .folder: guard mkdir(target, 0o777) == 0 else { throw unwritable }
    }
  }

  private func write(_ bytes: [UInt8], to target: String) throws(FolderError) {
    let descriptor = try create(target)
    defer { close(descriptor) }
    guard bytes.withUnsafeBytes({ descriptor.write($0) }), fsync(descriptor) == 0 else {
      throw unwritable
    }
  }

  /// Copies a piece after the other, and refuses what hasn't the digest expected.
  private func copy(
    _ original: FilePath, expecting expected: SHA256Digest?, from source: String, to target: String
  ) throws(FolderError) {
    let input = try OpenFile(original, below: source)
    let descriptor = try create(target)
    defer { close(descriptor) }
    var digest = DigestInProgress()
    try input.forEachPiece { piece throws(FolderError) in
      if expected != nil { digest.add(piece) }
      guard descriptor.write(piece) else { throw unwritable }
    }
    guard expected == nil || digest.value == expected else {
      throw FolderError(path: source, reason: .changed(original))
    }
    guard fsync(descriptor) == 0 else { throw unwritable }
  }

  func create(_ target: String) throws(FolderError) -> Int32 {
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw unwritable }
    return descriptor
  }

  private func flush(folder: String) throws(FolderError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable }
    defer { close(descriptor) }
    // Some file systems don't flush folders, and say so: there is nothing else to do about it.
    _ = fsync(descriptor)
  }

  /// Removes a file, or a folder and all that is in it, without following links.
  func remove(_ path: String) {
    guard unlink(path) != 0, let names = namesInFolder(path) else { return }
    for name in names { remove(path + "/" + name) }
    _ = rmdir(path)
  }
}

/// The names in a folder, its own and its parent's left out; nothing when it can't be opened.
///
/// A link to a folder isn't one.
func namesInFolder(_ path: String, of root: Int32 = AT_FDCWD) -> [String]? {
  let descriptor = openat(root, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  guard let stream = fdopendir(descriptor) else {
    close(descriptor)
    return nil
  }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { buffer in
      String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

/// The path with every link followed; nothing when there is nothing.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

extension Int32 {
  /// Writes all of it to this descriptor; whether that was possible.
  package func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(self, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

extension String {
  /// What the system just said.
  static var lastError: String { String(cString: strerror(errno)) }
}
