import Subprocess
import SystemPackage

/// The command `openssl`, which reads and verifies time stamps: nobody should write that again.
struct OpenSSL: Sendable {
  /// What is run: a name to look up, or a path.
  var tool = "openssl"
  /// The folder whose files it reads and writes.
  var folder: String

  /// What a run left.
  struct Run: Sendable {
    /// Whether it did what was asked.
    var succeeded: Bool
    /// What it wrote.
    var output: String
    /// What it complained of.
    var errors: String
  }

  /// Runs it to its end; nothing when it isn't there, writes more than it should, or doesn't end.
  ///
  /// It asks nothing of the network, and reads no configuration but its own defaults.
  func run(_ arguments: [String]) async -> Run? {
    await withTaskGroup(of: Run?.self) { group in
      group.addTask { try? await finished(arguments) }
      group.addTask {
        // A few hundredths of a second are enough, on a machine that has some to spare.
        try? await Task.sleep(for: .seconds(60))
        return nil
      }
      let first = await group.next()
      group.cancelAll()
      return first.flatMap(\.self)
    }
  }

  private func finished(_ arguments: [String]) async throws -> Run {
    let result = try await Subprocess.run(
      tool.contains("/") ? .path(FilePath(tool)) : .name(tool), arguments: Arguments(arguments),
      environment: .inherit.updating(["OPENSSL_CONF": "/dev/null", "LC_ALL": "C"]),
      workingDirectory: FilePath(folder), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 16))
    return Run(
      succeeded: result.terminationStatus.isSuccess, output: result.standardOutput,
      errors: result.standardError)
  }
}
