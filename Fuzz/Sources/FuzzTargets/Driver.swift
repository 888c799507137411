private import CLibFuzzer
private import Glibc

/// Hands bytes to `check` until a law is broken or the time is over; the arguments are libFuzzer's.
///
/// With `--seeds <folder>` it writes there what to begin with, and `dictionary.txt` beside.
public func fuzz(_ check: @escaping ([UInt8]) -> Void) -> Never {
  if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--seeds" {
    Seeds.write(to: CommandLine.arguments[2])
    exit(0)
  }
  chosenCheck = check
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
  let status = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    chosenCheck(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
  exit(status)
}

// Safe: written once, before the only thread there is begins to fuzz.
private nonisolated(unsafe) var chosenCheck: ([UInt8]) -> Void = { _ in }

/// Stops with `message` unless `condition` holds; libFuzzer keeps the bytes.
func law(_ condition: Bool, _ message: @autoclosure () -> String) {
  // Not a precondition, which keeps its message to itself in an optimised build.
  if !condition { fatalError("broken law: " + message()) }
}
