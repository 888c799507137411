private import CLibArchive
import Glibc
import Miroir

/// A ZIP archive that libarchive is writing.
///
/// What libarchive lets us choose is fixed: nothing is compressed, no date is set, files are `rw-r--r--`.
/// What it always writes is fixed too: a data descriptor after each file, since it knows the CRC only
/// then, and two extra fields, without a date and with the owner 0.
struct ZipArchive: ~Copyable {
  /// libarchive's `AE_IFREG`, a macro that Swift doesn't see.
  private static let regularFile: UInt32 = 0o100_000

  private let archive: OpaquePointer
  private let descriptor: Int32
  /// What errors call the file.
  private let path: String

  /// Begins an archive in a file open for writing, which it closes in the end.
  init(in descriptor: Int32, called path: String) throws(FolderError) {
    guard let archive = archive_write_new() else { preconditionFailure("memory for an archive") }
    self.archive = archive
    self.descriptor = descriptor
    self.path = path
    try check(archive_write_set_format_zip(archive))
    try check(archive_write_set_options(archive, "zip:compression=store,zip:hdrcharset=UTF-8"))
    try check(archive_write_set_bytes_in_last_block(archive, 1))
    try check(archive_write_open_fd(archive, descriptor))
  }

  deinit {
    // Without this, an archive given up would be finished, on a disk that may be full.
    archive_write_fail(archive)
    archive_write_free(archive)
    close(descriptor)
  }

  /// Begins a file of that many bytes.
  func begin(_ name: FilePath, size: Int) throws(FolderError) {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, name.text)
    archive_entry_set_size(entry, Int64(size))
    archive_entry_set_filetype(entry, Self.regularFile)
    archive_entry_set_perm(entry, 0o644)
    // In a UTF-8 locale libarchive composes the letters of names; in this one it leaves them alone.
    let neutral = newlocale(1 << LC_CTYPE, "C", nil)
    let former = uselocale(neutral)
    defer {
      uselocale(former)
      freelocale(neutral)
    }
    try check(archive_write_header(archive, entry))
  }

  /// Adds a piece of the file that was begun.
  func write(_ piece: UnsafeRawBufferPointer) throws(FolderError) {
    guard archive_write_data(archive, piece.baseAddress, piece.count) == piece.count else {
      throw error
    }
  }

  /// Adds bytes to the file that was begun.
  func write(_ bytes: [UInt8]) throws(FolderError) {
    let count = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw error }
  }

  /// Ends the file that was begun.
  func end() throws(FolderError) { try check(archive_write_finish_entry(archive)) }

  /// Ends the archive, and waits until the disk has it.
  func finish() throws(FolderError) {
    try check(archive_write_close(archive))
    guard fsync(descriptor) == 0 else {
      throw FolderError(path: path, reason: .unwritable(.lastError))
    }
  }

  /// A warning is as bad as an error: what was asked wasn't done to the letter.
  private func check(_ result: Int32) throws(FolderError) {
    guard result == ARCHIVE_OK else { throw error }
  }

  private var error: FolderError {
    let code = archive_errno(archive)
    let words = code > 0 ? strerror(code).map { String(cString: $0) } : nil
    let own = archive_error_string(archive).map { String(cString: $0) }
    return FolderError(path: path, reason: .unwritable(words ?? own ?? "libarchive"))
  }
}
