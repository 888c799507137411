import ArgumentParser
import Glibc
import Miroir
import MiroirFolder

/// Where a command writes.
struct Console: Sendable {
  var isQuiet: Bool

  /// Writes to the standard output.
  func write(_ text: String) {
    guard !isQuiet else { return }
    put(text, STDOUT_FILENO)
  }

  /// Says on the standard error, in one line and whatever was asked for, what went wrong.
  func complain(_ message: Phrase, help: Phrase? = nil, _ language: Language) {
    let name = Phrase(fr: "miroir : ", en: "miroir: ").text(in: language)
    put(name + message.text(with: help, in: language).printable + "\n", STDERR_FILENO)
  }

  /// What comes of `work`; when the machine doesn't let it be, that is said and the command ends.
  func attempt<Result>(
    _ language: Language, _ work: @autoclosure () throws(FolderError) -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch {
      complain(error.message, language)
      throw ExitCode.machine
    }
  }

  /// Shows how far a long work has come, on a terminal only.
  ///
  /// Nothing may be written to the standard output meanwhile, unless that isn't the terminal too.
  func progress(_ done: Int, of total: Int, unit: String = "") {
    guard !isQuiet, total > 20, isatty(STDERR_FILENO) == 1 else { return }
    put("\r\(done)/\(total)\(unit)\(done == total ? "\n" : "")", STDERR_FILENO)
  }

  /// The same, beside a report that is being written.
  func progressBesideReport(_ done: Int, of total: Int) {
    if isatty(STDOUT_FILENO) == 0 { progress(done, of: total) }
  }

  private func put(_ text: String, _ descriptor: Int32) {
    var text = text
    text.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        // A report that is cut short must not pass for a whole one.
        guard count > 0 else {
          perror("miroir")
          exit(ExitCode.machine.rawValue)
        }
        rest = rest.dropFirst(count)
      }
    }
  }
}

extension ExitCode {
  /// The machine: a folder or a file missing or unreadable.
  static let machine = ExitCode(2)
}
