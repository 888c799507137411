import Glibc
import Miroir
import MiroirDossier
package import MiroirFolder

/// What was done with a folder, in `journal.jsonl`: the deposits of a portfolio, or the papers of a jury's
/// session. A line each, which gives the digest of the line before it. Lines are only ever added.
///
/// The journal stays in its folder. It helps whoever works there; it proves nothing to others, since
/// whoever has the folder can write it anew.
package struct Journal: Sendable {
  /// What it remembers, the first thing first.
  package private(set) var entries: [JournalEntry] = []
  /// The line, from 1, that isn't what it must be: what follows it is believed no more.
  package private(set) var brokenLine: Int?
  private let path: String
  private var last: SHA256Digest?

  /// Reads the journal of that folder; where there is none, it is empty.
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

  /// Adds what was just done, all of it or nothing, and waits until the disk has it.
  ///
  /// Refused when the journal isn't the one that was read, or is broken: nothing is repaired in silence.
  package mutating func append(_ new: JournalEntry...) throws(FolderError) { try append(new) }

  /// The same, of several.
  package mutating func append(_ new: [JournalEntry]) throws(FolderError) {
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
    var last = current.last
    let lines = new.map { entry in
      let line = Array(entry.line(after: last).utf8)
      last = SHA256Digest(of: line)
      return line
    }
    guard Array(lines.joined()).withUnsafeBytes({ descriptor.write($0) }), fsync(descriptor) == 0
    else {
      let error = FolderError.unwritable(path)
      ftruncate(descriptor, size)
      throw error
    }
    self = current
    entries += new
    self.last = last
  }
}
