import Foundation

/// All that a folder holds.
struct FolderBytes {
  var files: [String: Data] = [:]

  init(_ folder: URL) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder + path
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = try Data(contentsOf: file)
      }
    }
  }

  func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

  /// The files that aren't the same in both.
  func differences(from other: FolderBytes) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}

extension [String: String] {
  static let kiritimati = ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"]
  static let losAngeles = ["TZ": "America/Los_Angeles", "LC_ALL": "fr_FR.UTF-8"]
  static let nowhere = ["TZ": "", "LC_ALL": "C.UTF-8", "HOME": "/nowhere"]
}

extension URL {
  static func + (folder: URL, path: String) -> URL { folder.appending(path: path) }
}
