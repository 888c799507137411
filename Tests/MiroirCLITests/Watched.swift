import Foundation
import Miroir
import Testing
import TestSupport

/// A `miroir check --watch` that goes on, on a copy of a sample.
final class Watched {
  let folder: TemporaryFolder
  private let process = Process()
  private let output: URL
  private let errors: URL
  /// How much of the output was waited for.
  private var read = 0

  convenience init(sample: String, _ options: String...) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.sample(sample), to: folder.url.appending(path: "p"))
    try self.init(folder, options)
  }

  /// Goes on with the example folder's documents, and this portfolio.
  convenience init(portfolio: [UInt8], _ options: String...) throws {
    let folder = try TemporaryFolder()
    try folder.write(.base, to: "p", portfolio: portfolio)
    try self.init(folder, options)
  }

  private init(_ folder: TemporaryFolder, _ options: [String]) throws {
    self.folder = folder
    output = try folder.write([], to: "output")
    errors = try folder.write([], to: "errors")
    process.executableURL = URL(filePath: miroirPath)
    process.arguments = ["check", "--watch", "p"] + options
    process.currentDirectoryURL = folder.url
    process.environment = ["LANG": "C.UTF-8"]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  deinit { if process.isRunning { process.terminate() } }

  var portfolio: URL { folder.url.appending(path: "p/portfolio.xml") }

  /// What it wrote to the standard error.
  var complaints: String { get throws { try String(contentsOf: errors, encoding: .utf8) } }

  /// What it writes next, up to a line that begins so.
  func next(to start: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    var found: String?
    try wait(for: start, sourceLocation: sourceLocation) {
      let rest = try Data(contentsOf: output).dropFirst(read)
      let lines = String(decoding: rest, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      guard let last = lines.dropLast().firstIndex(where: { $0.hasPrefix(start) }) else {
        return false
      }
      let text = lines[...last].joined(separator: "\n") + "\n"
      read += text.utf8.count
      found = text
      return true
    }
    return try #require(found, sourceLocation: sourceLocation)
  }

  /// Waits until it complains so.
  func complains(of words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(for: words, sourceLocation: sourceLocation) { try complaints.contains(words) }
  }

  /// Ends it as Ctrl-C does; its exit status, and what it wrote that nobody waited for.
  func interrupt() throws -> (status: Int32, rest: String) {
    process.interrupt()
    return try end()
  }

  /// Waits for its end.
  func end() throws -> (status: Int32, rest: String) {
    try wait(for: "the end") { !process.isRunning }
    let rest = try Data(contentsOf: output).dropFirst(read)
    return (process.terminationStatus, String(decoding: rest, as: UTF8.self))
  }

  /// Writes the portfolio anew, in place or beside it, with a piece of it changed.
  func save(_ piece: String, by other: String, renaming: Bool = false) throws {
    let text = try String(contentsOf: portfolio, encoding: .utf8)
    try #require(text.contains(piece))
    let bytes = Data(text.replacing(piece, with: other).utf8)
    try bytes.write(to: portfolio, options: renaming ? .atomic : [])
  }

  private func wait(
    for what: String, sourceLocation: SourceLocation = #_sourceLocation,
    until met: () throws -> Bool
  ) throws {
    let deadline = Date(timeIntervalSinceNow: 600)
    while try !met() {
      let written = try String(contentsOf: output, encoding: .utf8)
      try #require(
        deadline.timeIntervalSinceNow > 0, "no “\(what)” in: \(written)",
        sourceLocation: sourceLocation)
      Thread.sleep(forTimeInterval: 0.01)
    }
  }
}
