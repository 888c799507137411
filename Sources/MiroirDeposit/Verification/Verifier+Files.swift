import Glibc
package import MiroirFolder

extension Verifier {
  /// The files of the deposit at `path`: an archive, or a folder in which one was unpacked.
  package static func files(at path: String) throws(FolderError) -> any DepositFiles {
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    return if isFolder { try DepositFolder(at: path) } else { try ZipFile(at: path) }
  }
}
