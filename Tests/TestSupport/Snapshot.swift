public import Testing

import Foundation

/// Expects `actual` to be what the file at `path` of the project holds.
///
/// With `RECORD=1` in the environment it writes the file instead and still fails, so that a recording
/// run never passes for a test run. A missing file fails; it is never written by accident.
public func expectSnapshot(
  _ actual: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Project.root.appending(path: path)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(path)", sourceLocation: sourceLocation)
    return
  }
  let expected = try? String(contentsOf: file, encoding: .utf8)
  let reference = try #require(
    expected, "no snapshot \(path); run with RECORD=1", sourceLocation: sourceLocation)
  #expect(actual.lines == reference.lines, sourceLocation: sourceLocation)
}

extension String {
  /// Lines compare one by one, so a failure shows which line differs.
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
