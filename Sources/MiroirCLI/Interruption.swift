import Glibc

/// How a command that waits is told to end: by Ctrl-C, or by the system.
struct Interruption {
  /// There is something to read here once the command is to end.
  let descriptor = ends.reading

  /// From now on the first signal is told here; a second one ends the process at once.
  init() {
    for kind in [SIGINT, SIGTERM] {
      signal(kind) { kind in
        // Only what may be called at any moment: this runs between any two instructions.
        signal(kind, SIG_DFL)
        _ = write(ends.writing, "!", 1)
      }
    }
  }
}

/// A pipe. Signals reach a process, not a value: what takes them can only know what is global.
private let ends: (reading: Int32, writing: Int32) = {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { preconditionFailure("no pipe: \(errno)") }
  return (ends[0], ends[1])
}()
