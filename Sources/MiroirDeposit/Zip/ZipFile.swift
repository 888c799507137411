import Miroir
package import MiroirFolder
import Glibc

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
  private let descriptor: Int32

  /// Opens the archive at `path` and judges all of it but the bytes of the files.
  package init(at path: String, limits: ZipLimits = .standard) throws(FolderError) {
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FolderError(path: path, reason: .missing) }
    files = []
    faults = []
    isRemade = false
  }

  deinit { close(descriptor) }

  package func read(
    _ file: DepositFile, _ body: (UnsafeRawBufferPointer) throws(FolderError) -> Void
  ) throws(FolderError) -> DepositFault? { nil }
}
