import Foundation

/// The Python that runs our scripts, with what they need: `make test` makes it.
public struct Python: Sendable {
  /// Where it is.
  public var path = Project.root.appending(path: ".venv/bin/python").path

  /// The one of this checkout.
  public init() {}

  /// Runs a script of ours to its end, and reads the JSON that it writes.
  public func reply<Reply: Decodable>(
    of script: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Reply {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ScriptError(
        description: "\(script) can't be run: no \(path); run “make test”, which makes it")
    }
    let run = try run(
      path, [Project.root.appending(path: script).path] + arguments, environment: environment)
    guard run.status == 0 else {
      throw ScriptError(description: "\(script) can't be run: \(run.errors)")
    }
    return try JSONDecoder().decode(Reply.self, from: Data(run.output.utf8))
  }
}

/// Why a script of ours couldn't do its work.
public struct ScriptError: Error, CustomStringConvertible {
  /// What is missing or went wrong, and what to do.
  public var description: String

  /// Says so.
  public init(description: String) { self.description = description }
}
