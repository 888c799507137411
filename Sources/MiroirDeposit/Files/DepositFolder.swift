import Miroir
package import MiroirFolder

/// A deposit that was unpacked.
package struct DepositFolder: DepositFiles {
  package let files: [DepositFile]
  package let faults: [DepositFault]
  private let path: String

  /// Looks at the folder at `path`; no link is followed below it, and no file is opened.
  package init(at path: String) throws(FolderError) {
    self.path = path
    let listing = try FolderListing(of: path)
    var names = NameJudge()
    for file in listing.files { names.add(file.path) }
    faults = (listing.faults + names.faults).bounded
    files = faults.isEmpty ? listing.files.sorted { $0.path < $1.path } : []
  }

  /// Never returns a fault: a file that changes while it is read is a matter of the machine.
  package func read(
    _ file: DepositFile, _ body: (UnsafeRawBufferPointer) throws(FolderError) -> Void
  ) throws(FolderError) -> DepositFault? {
    let changed = FolderError(path: path, reason: .changed(file.path))
    let input = try OpenFile(file.path, below: path)
    var rest = file.size
    try input.forEachPiece { piece throws(FolderError) in
      // A file to which somebody keeps adding would never end.
      guard piece.count <= rest else { throw changed }
      rest -= piece.count
      try body(piece)
    }
    guard rest == 0 else { throw changed }
    return nil
  }
}
