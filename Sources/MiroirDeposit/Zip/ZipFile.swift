import Glibc
package import Miroir
package import MiroirFolder

/// A deposit in a ZIP archive, whose every byte has a place in it: read by its central directory, which
/// is believed in nothing that can be seen otherwise.
///
/// All is judged before a file is read. Follows APPNOTE.TXT 6.3.9 as far as a deposit needs: files that
/// are stored or deflated, in one volume, not encrypted, with ZIP64's sizes.
package final class ZipFile: DepositFiles {
  package let files: [DepositFile]
  package let faults: [DepositFault]
  /// Whether no file is written as Miroir writes it: another program made the archive again, whose
  /// dates and compression are none of our business.
  package let isRemade: Bool
  private let contents: [FilePath: ZipContent]
  private let input: ZipInput

  /// Opens the archive at `path` and judges all of it but the bytes of the files.
  package init(at path: String, limits: ZipLimits = .standard) throws(FolderError) {
    input = try ZipInput(at: path)
    let directory = try ZipDirectory(input, limits)
    isRemade = directory.isRemade
    faults = directory.faults.bounded
    let contents = faults.allSatisfy { $0.code.isOfForm } ? directory.contents : []
    files = contents.map { DepositFile(path: $0.entry.path, size: $0.entry.size) }
      .sorted { $0.path < $1.path }
    self.contents = Dictionary(contents.map { ($0.entry.path, $0) }) { first, _ in first }
  }

  package var remark: Phrase? {
    isRemade && !files.isEmpty
      ? Phrase(
        fr: "l'archive a été refaite par un autre programme",
        en: "the archive was made again by another program") : nil
  }

  package func read(
    _ file: DepositFile, _ body: (UnsafeRawBufferPointer) throws(FolderError) -> Void
  ) throws(FolderError) -> DepositFault? {
    guard let content = contents[file.path] else { return .missing(file.path) }
    var reading = ZipReading(of: content.entry)
    try input.forEachPiece(at: content.start, count: content.entry.compressedSize) {
      piece throws(FolderError) in try reading.add(piece, body)
    }
    return reading.fault
  }
}

/// An archive that is open to be read.
final class ZipInput: Sendable {
  /// How many bytes it has.
  let size: Int
  private let path: String
  private let descriptor: Int32

  init(at path: String) throws(FolderError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason: FolderError.Reason =
        errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno)))
      throw FolderError(path: path, reason: reason)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FolderError(path: path, reason: .notAFile(FilePath(path)))
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Some bytes, all of which are in the archive.
  func bytes(at offset: Int, count: Int) throws(FolderError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    try forEachPiece(at: offset, count: count) { piece throws(FolderError) in bytes += piece }
    return bytes
  }

  /// Hands some bytes over, a piece after the other.
  func forEachPiece(
    at offset: Int, count: Int, _ body: (UnsafeRawBufferPointer) throws(FolderError) -> Void
  ) throws(FolderError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, min(count, 1 << 20)), alignment: 1)
    defer { buffer.deallocate() }
    var done = 0
    while done < count {
      let wanted = min(count - done, buffer.count)
      let got = pread(descriptor, buffer.baseAddress, wanted, offset + done)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else {
        let reason: FolderError.Reason =
          got == 0 ? .changed(FilePath(path)) : .unreadable(String(cString: strerror(errno)))
        throw FolderError(path: path, reason: reason)
      }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
      done += got
    }
  }
}
