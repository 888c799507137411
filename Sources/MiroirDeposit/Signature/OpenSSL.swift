import MiroirFolder

/// The command `openssl`, which reads and verifies time stamps.
struct OpenSSL: Sendable {
  /// What is run: a name to look up, or a path.
  var tool = "openssl"
  /// The folder whose files it reads and writes.
  var folder: String

  /// Runs it to its end; nothing when it isn't there, writes more than it should, or doesn't end: a few
  /// hundredths of a second are enough, on a machine that has some to spare.
  ///
  /// It asks nothing of the network, and reads no configuration but its own defaults.
  func run(_ arguments: [String]) async -> ExternalTool.Run? {
    await ExternalTool(tool, environment: ["OPENSSL_CONF": "/dev/null", "LC_ALL": "C"])
      .run(arguments, in: folder, seconds: 60)
  }
}
