public import Foundation

/// Where the project's own files are.
public enum Project {
  /// The top of the checkout.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A sample's folder.
  public static func sample(_ name: String) -> URL { root.appending(path: "Samples/\(name)") }

  /// The names of the samples that are a portfolio's folder, in alphabetical order.
  public static let samples = folders(in: "Samples", holding: "portfolio.xml")

  /// The names of the folders of a folder that hold such a file, in alphabetical order.
  public static func folders(in folder: String, holding file: String) -> [String] {
    let url = root.appending(path: folder)
    let names = try? FileManager.default.contentsOfDirectory(atPath: url.path)
    return (names ?? []).filter {
      FileManager.default.fileExists(atPath: url.appending(path: "\($0)/\(file)").path)
    }.sorted()
  }
}

/// A folder that goes away with the value.
public final class TemporaryFolder {
  /// Where it is.
  public let url: URL

  /// Makes an empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "miroir-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and the folders it is in.
  @discardableResult
  public func write(_ bytes: some Sequence<UInt8>, to path: String) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file
  }
}
