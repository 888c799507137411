public import Foundation

/// What a finished command left.
public struct Finished: Sendable {
  /// Its exit status.
  public var status: Int32
  /// What it wrote to the standard output.
  public var output: String
  /// What it wrote to the standard error.
  public var errors: String
}

/// Runs a command to its end, in an environment that holds little besides what is given.
///
/// `program` is a path, or a name to look up.
public func run(
  _ program: String, _ arguments: [String], in folder: URL = Project.root,
  environment: [String: String] = [:]
) throws -> Finished {
  let process = Process()
  process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
  process.arguments = (program.contains("/") ? [] : [program]) + arguments
  process.currentDirectoryURL = folder
  let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  process.environment = environment.merging(["PATH": path, "LANG": "C.UTF-8"]) { own, _ in own }
  // Files, not pipes: a pipe that fills up while the other is read would block both sides.
  let outputs = try TemporaryFolder()
  let output = try outputs.write([], to: "output")
  let errors = try outputs.write([], to: "errors")
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: errors)
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return Finished(
    status: process.terminationStatus,
    output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
    errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
}

/// The built command, beside the test bundle.
public func miroir(
  _ arguments: String..., in folder: URL = Project.root, environment: [String: String] = [:]
) throws -> Finished {
  try run(miroirPath, arguments, in: folder, environment: environment)
}

/// The built command, which is killed should it take a minute of the processor's time.
public func miroirWithinAMinute(_ arguments: [String]) throws -> Finished {
  try run("/bin/sh", ["-c", "ulimit -t 60; exec \"$0\" \"$@\"", miroirPath] + arguments)
}

/// Where the built command is: test bundles stand beside it.
public let miroirPath: String = {
  let bundle = CommandLine.arguments.first.map { URL(filePath: $0) } ?? Project.root
  return bundle.deletingLastPathComponent().appending(path: "miroir").path
}()
