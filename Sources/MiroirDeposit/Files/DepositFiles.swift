package import Miroir
package import MiroirFolder

/// The files of a deposit, in a ZIP archive or in a folder: read as if they came from an enemy.
package protocol DepositFiles: Sendable {
  /// The files, sorted by path; none when it isn't safe to read any.
  var files: [DepositFile] { get }
  /// What is wrong with what holds them.
  var faults: [DepositFault] { get }

  /// What people may want to know of what holds them, though it isn't wrong.
  var remark: Phrase? { get }

  /// Hands a file's bytes over, a piece after the other, so that memory doesn't grow with the file.
  ///
  /// Never more bytes than the file's size. Returns what turned out to be wrong with them, once all
  /// were handed over or no more can be: `body` may have seen bytes that aren't the file's.
  func read(
    _ file: DepositFile, _ body: (UnsafeRawBufferPointer) throws(FolderError) -> Void
  ) throws(FolderError) -> DepositFault?
}

/// A file of a deposit.
package struct DepositFile: Sendable, Hashable {
  /// Its path from the top of the deposit, safe to be made below a folder.
  package var path: FilePath
  /// How many bytes it is said to have.
  package var size: Int

  /// Joins the parts.
  package init(path: FilePath, size: Int) {
    self.path = path
    self.size = size
  }
}

extension DepositFiles {
  package var remark: Phrase? { nil }

  /// Whether nothing in what holds the files forbids to read them.
  package var isSafe: Bool { faults.allSatisfy { $0.code.isOfForm } }

  /// The file at `path`.
  package func file(at path: FilePath) -> DepositFile? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    guard low < files.count, files[low].path == path else { return nil }
    return files[low]
  }

  /// The bytes of a file that has at most `limit`; nothing when there is none, it has more, or they
  /// can't be had whole.
  package func bytes(
    of path: FilePath, atMost limit: Int = 1 << 26
  ) throws(FolderError) -> [UInt8]? {
    guard let file = file(at: path), file.size <= limit else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    let fault = try read(file) { piece throws(FolderError) in bytes += piece }
    return fault == nil ? bytes : nil
  }

  /// How many bytes the files are said to have in all.
  package var totalSize: Int { files.reduce(0) { $0 + $1.size } }
}
