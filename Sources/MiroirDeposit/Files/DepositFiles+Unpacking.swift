import Glibc
import Miroir
package import MiroirFolder

extension DepositFiles {
  /// Writes files below a new folder, each under its path; returns what turned out to be wrong with
  /// their bytes.
  ///
  /// Never follows a link, never writes over anything, never writes more than a file's size. What is
  /// wrong with a file is found when part of it is written: whoever unpacks removes the folder.
  package func unpack(_ files: [DepositFile], below folder: String) throws(FolderError)
    -> [DepositFault]
  {
    guard mkdir(folder, 0o700) == 0 else { throw FolderError(unwritable: folder) }
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard root >= 0 else { throw FolderError(unwritable: folder) }
    defer { close(root) }
    var faults: [DepositFault] = []
    for file in files {
      if let fault = try unpack(file, in: root, called: folder) { faults.append(fault) }
    }
    return faults
  }

  private func unpack(
    _ file: DepositFile, in root: Int32, called folder: String
  ) throws(FolderError) -> DepositFault? {
    guard let parts = file.path.partsInsideFolder, let last = parts.last else {
      throw FolderError(path: folder, reason: .notAFile(file.path))
    }
    var current = dup(root)
    defer { close(current) }
    for part in parts.dropLast() {
      guard mkdirat(current, part, 0o700) == 0 || errno == EEXIST else {
        throw FolderError(unwritable: folder)
      }
      let next = openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { throw FolderError(unwritable: folder) }
      close(current)
      current = next
    }
    let target = openat(
      current, last, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw FolderError(unwritable: folder) }
    defer { close(target) }
    return try read(file) { piece throws(FolderError) in
      guard target.write(piece) else { throw FolderError(unwritable: folder) }
    }
  }
}

extension FolderError {
  /// A folder that can't be written, for the reason that the system just gave.
  fileprivate init(unwritable path: String) {
    self.init(path: path, reason: .unwritable(String(cString: strerror(errno))))
  }
}
