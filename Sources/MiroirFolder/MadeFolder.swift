import Glibc
public import Miroir

/// A folder of files that a command makes and makes again: each takes its place whole, those whose
/// sources didn't change stay as they are, and those that are no longer wanted go.
///
/// What isn't ours is never touched: a folder is taken only when it is empty, or has our list in it.
public struct MadeFolder: Sendable {
  /// Where the folder is.
  public let path: String
  private let list: FilePath
  /// What each file was made from, as the folder has it.
  private let known: [String: String]
  private var made: [String: String] = [:]

  /// Opens the folder at `path`, whose list of files has that name, or makes it.
  public init(at path: String, list: FilePath) throws(FolderError) {
    self.path = path
    self.list = list
    var status = stat()
    guard stat(path, &status) == 0 || mkdir(path, 0o777) == 0 else {
      throw FolderError(path: path, reason: .unwritable(.lastError))
    }
    let names = namesInFolder(path + "/.") ?? ["?"]
    if names.contains(list.text) {
      let bytes = try [UInt8].reading(fileAt: FolderContents.path(of: list, at: path))
      known = JSONValue(reading: bytes)?.madeFiles ?? [:]
    } else {
      // What an interrupted first work left is all there may be besides.
      guard names.allSatisfy({ $0.hasSuffix(".miroir-partial") }) else {
        throw FolderError(path: path, reason: .occupied)
      }
      known = [:]
      try Self.put(Array(JSONValue.list(of: [:]).utf8), list, path)
    }
  }

  /// Whether a file is there, made from those sources.
  public func has(_ file: FilePath, from sources: String) -> Bool {
    known[file.text] == sources
      && access(FolderContents.path(of: file, at: path), F_OK) == 0
  }

  /// Keeps a file as it is.
  public mutating func keep(_ file: FilePath, from sources: String) { made[file.text] = sources }

  /// Gives a file those bytes.
  public mutating func put(
    _ bytes: [UInt8], at file: FilePath, from sources: String
  ) throws(FolderError) {
    try Self.put(bytes, file, path)
    made[file.text] = sources
  }

  /// Removes the files that weren't made or kept this time, and writes the list.
  public func finish() throws(FolderError) {
    for file in known.keys.map({ FilePath($0) }) where made[file.text] == nil {
      guard let parts = file.partsInsideFolder, !parts.isEmpty else { continue }
      unlink(path + "/" + parts.joined(separator: "/"))
    }
    try Self.put(Array(JSONValue.list(of: made).utf8), list, path)
  }

  private static func put(
    _ bytes: [UInt8], _ file: FilePath, _ folder: String
  ) throws(FolderError) {
    var reached = folder
    for part in (file.partsInsideFolder ?? []).dropLast() {
      reached += "/" + part
      guard mkdir(reached, 0o777) == 0 || errno == EEXIST else {
        throw FolderError(path: folder, reason: .unwritable(.lastError))
      }
    }
    let output = Output(path: FolderContents.path(of: file, at: folder))
    if access(output.path, F_OK) == 0 {
      try output.rewrite(file: bytes)
    } else {
      try output.write(file: bytes)
    }
  }
}

extension JSONValue {
  /// What a list of files says.
  fileprivate var madeFiles: [String: String] {
    guard self["format"]?.string == Self.format, case .object(let files)? = self["files"] else {
      return [:]
    }
    let pairs = files.pairs.compactMap { key, value in value.string.map { (key, $0) } }
    return Dictionary(pairs) { first, _ in first }
  }

  /// A list of files, each with what it was made from.
  fileprivate static func list(of files: [String: String]) -> String {
    let pairs = files.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value)) }
    return JSONValue.object(["format": .string(format), "files": .object(JSONObject(pairs))]).text
      + "\n"
  }

  private static let format = "miroir-suivi/1"
}
