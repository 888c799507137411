import Foundation
import TestSupport

/// Commands that see a file system of their own, where the system lets a test have one.
enum OwnMounts {
  /// What gives a process mounts of its own; nothing where that isn't allowed.
  static let unshare: [String]? = [["-rm"], ["-m"]].first { flags in
    let mount = ["sh", "-c", "mount -t tmpfs -o size=64k none /mnt"]
    return (try? TestSupport.run("unshare", flags + mount))?.status == 0
  }

  /// Runs a shell script there, to which `$0` is the built command.
  static func run(_ script: String, in folder: URL) throws -> Finished {
    try TestSupport.run(
      "unshare", (unshare ?? []) + ["sh", "-c", script, miroirPath], in: folder)
  }
}
