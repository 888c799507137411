import Miroir
import MiroirDossier
import MiroirFolder
import MiroirXML

/// The payload of a deposit, its files found by path and by digest.
///
/// The digests are those of `manifest-sha256.txt`; whether they are true is another step's question.
struct DepositedPayload {
  private let files: any DepositFiles
  private let digests: [FilePath: SHA256Digest]
  private let copies: [SHA256Digest: FilePath]
  /// Whether the manifest can be read and lists files: without it, nothing can be told of them.
  let isListed: Bool

  init(_ files: any DepositFiles) throws(FolderError) {
    self.files = files
    let manifest = try files.bytes(of: FilePath(BagAlgorithm.sha256.manifest))
    let list = manifest.flatMap(SourceList.init)
    isListed = list.map { !$0.files.isEmpty } ?? false
    let payload = (list?.files ?? []).compactMap { path, digest -> (FilePath, SHA256Digest)? in
      guard path.text.hasPrefix(DepositLayout.payload), files.file(at: path) != nil else {
        return nil
      }
      return (FilePath(String(path.text.dropFirst(DepositLayout.payload.count))), digest)
    }
    digests = Dictionary(payload) { first, _ in first }
    copies = Dictionary(payload.map { ($1, $0) }) { first, _ in first }
  }

  /// The paths of the files, from `data/`, sorted.
  var paths: [FilePath] { digests.keys.sorted() }

  /// The file that holds a source, which may have another name: one that can run is renamed.
  func copy(of source: FilePath, _ digest: SHA256Digest) -> FilePath? {
    digests[source] == digest ? source : copies[digest]
  }

  /// How many bytes a file has, whether they can be read or not; nothing when there is none.
  func size(of path: FilePath) -> Int? { files.file(at: inBag(path))?.size }

  /// Whether the manifest gives a file one of these digests.
  func holds(_ path: FilePath, withOneOf sources: Set<SHA256Digest>) -> Bool {
    digests[path].map(sources.contains) == true
  }

  /// The bytes of a file that isn't longer than documents may be; nothing when there is none, or they
  /// can't be had whole.
  func bytes(at path: FilePath) throws(FolderError) -> [UInt8]? {
    try files.bytes(of: inBag(path), atMost: SourceDocument.maximumSize)
  }

  /// Whether a file is a copy of a source that the deposit holds under no name.
  func lacksSource(of file: OutputFile) -> Bool {
    guard case .copy(let source, let digest?) = file.content else { return false }
    return copy(of: source, digest) == nil
  }

  /// Whether the deposit holds that very file.
  func holds(_ file: OutputFile) throws(FolderError) -> Bool {
    switch file.content {
    case .bytes(let bytes): try self.bytes(at: file.path) == bytes
    case .copy(_, let digest): digests[file.path] != nil && digests[file.path] == digest
    case .folder: true
    }
  }

  private func inBag(_ path: FilePath) -> FilePath { FilePath(DepositLayout.payload + path.text) }
}
