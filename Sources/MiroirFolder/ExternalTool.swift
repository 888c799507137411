import Subprocess
import SystemPackage

/// A program that does what nobody should write again.
package struct ExternalTool: Sendable {
  /// What is run: a name to look up, or a path.
  package var program: String
  /// What it finds in its environment besides ours.
  package var environment: [String: String] = [:]

  /// What a run left.
  package struct Run: Sendable {
    /// Whether it did what was asked.
    package var succeeded: Bool
    /// What it wrote.
    package var output: String
    /// What it complained of.
    package var errors: String
  }

  /// Runs `program`, a name to look up or a path.
  package init(_ program: String, environment: [String: String] = [:]) {
    self.program = program
    self.environment = environment
  }

  /// Runs it to its end in a folder; nothing when it isn't there, writes more than a mebibyte, or
  /// takes more than so many seconds.
  package func run(
    _ arguments: [String], input: String = "", in folder: String, seconds: Int
  ) async -> Run? {
    await withTaskGroup(of: Run?.self) { group in
      group.addTask { try? await finished(arguments, input, folder) }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return nil
      }
      let first = await group.next()
      group.cancelAll()
      return first.flatMap(\.self)
    }
  }

  private func finished(
    _ arguments: [String], _ input: String, _ folder: String
  ) async throws -> Run {
    let own = environment.map { (Environment.Key(rawValue: $0.key), $0.value) }
    let result = try await Subprocess.run(
      program.contains("/") ? .path(FilePath(program)) : .name(program),
      arguments: Arguments(arguments),
      environment: .inherit.updating(
        Dictionary(own.compactMap { key, value in key.map { ($0, value) } }) { first, _ in first }),
      workingDirectory: FilePath(folder), input: .string(input), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 16))
    return Run(
      succeeded: result.terminationStatus.isSuccess, output: result.standardOutput,
      errors: result.standardError)
  }
}
