import Glibc
import Miroir
import MiroirDossier
package import MiroirFolder

/// The deposits of a portfolio, in `journal.jsonl`: a line each, which gives the digest of the line
/// before it. Lines are only ever added.
///
/// The journal stays in the candidate's folder. It helps them; it proves nothing to others, since
/// whoever has the folder can write it anew.
package struct Journal: Sendable {
  /// The deposits, the first one first.
  package private(set) var entries: [JournalEntry] = []
  /// The line, from 1, that isn't what it must be: what follows it is believed no more.
  package private(set) var brokenLine: Int?
  private let path: String
  private var last: SHA256Digest?

  /// Reads the journal of the portfolio in that folder; where there is none, it is empty.
  package init(at folder: String) throws(FolderError) {
    path = FolderContents.path(of: .journal, at: folder)
    do throws(FolderError) {
      read(try [UInt8].reading(fileAt: path))
    } catch  where error.reason == .missing {
      return
    }
  }

  private mutating func read(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      let line = Array(rest[..<end])
      guard let entry = JournalEntry(line, after: last) else {
        brokenLine = entries.count + 1
        return
      }
      entries.append(entry)
      last = SHA256Digest(of: line)
      rest = rest[end...]
    }
  }

  /// Adds a deposit, and waits until the disk has it.
  ///
  /// Refused when the journal isn't the one that was read, or is broken: nothing is repaired in silence.
  package mutating func append(_ entry: JournalEntry) throws(FolderError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path) }
    defer { close(descriptor) }
    // Two deposits at once wait for one another; the lock goes away with the descriptor.
    guard flock(descriptor, LOCK_EX) == 0 else { throw .unwritable(path) }
    let folder = String(path.dropLast(FilePath.journal.text.count))
    let current = try Journal(at: folder.isEmpty ? "." : folder)
    guard current.brokenLine == nil else {
      throw FolderError(path: path, reason: .changed(.journal))
    }
    let size = lseek(descriptor, 0, SEEK_END)
    let line = Array(entry.line(after: current.last).utf8)
    guard line.withUnsafeBytes({ descriptor.write($0) }), fsync(descriptor) == 0 else {
      let error = FolderError.unwritable(path)
      ftruncate(descriptor, size)
      throw error
    }
    self = current
    entries.append(entry)
    last = SHA256Digest(of: line)
  }
}
