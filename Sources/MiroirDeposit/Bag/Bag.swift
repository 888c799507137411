package import Miroir
package import MiroirFolder

/// A bag to be written: a payload, and the tag files that tell what it is and what it weighs
/// (BagIt 1.0, RFC 8493).
package struct Bag: Sendable {
  /// The files below `data/`, sorted by path; those to copy are copied only if they still have the
  /// digest that the manifests give.
  package let payload: [OutputFile]
  /// The files beside `data/`, sorted by path.
  package let tagFiles: [OutputFile]
  /// The bytes of `tagmanifest-sha512.txt`, in which a digest of everything else has a part: what a
  /// signature signs.
  package let sealedBytes: [UInt8]

  /// All the files.
  package var files: [OutputFile] { payload + tagFiles }

  /// Makes a bag of files whose paths are from `data/`; those to copy come from the folder at
  /// `source`, and are read once.
  ///
  /// A bag names files alone: folders aren't in it. `progress` is told the number of bytes each time
  /// some were read.
  package init(
    payload files: [OutputFile], from source: String, info: BagInfo,
    progress: (Int) -> Void = { _ in }
  ) throws(FolderError) {
    var payload: [OutputFile] = []
    var weighed: [(path: FilePath, digests: BagDigests)] = []
    for file in files where file.content != .folder {
      let path = FilePath(DepositLayout.payload + file.path.text)
      let digests = try BagDigests(of: file, from: source, progress: progress)
      payload.append(OutputFile(path: path, content: file.content.expecting(digests)))
      weighed.append((path, digests))
    }
    weighed.sort { $0.path < $1.path }
    self.payload = payload.sorted { $0.path < $1.path }
    var tags = [
      OutputFile(path: BagLayout.declaration, text: BagLayout.declarationText),
      OutputFile(path: BagLayout.info, text: info.text(of: weighed.map(\.digests.size))),
    ]
    tags += BagAlgorithm.allCases.map { $0.manifest(named: $0.manifest, of: weighed) }
    let tagged = tags.compactMap { file -> (path: FilePath, digests: BagDigests)? in
      guard case .bytes(let bytes) = file.content else { return nil }
      return (file.path, BagDigests(of: bytes))
    }.sorted { $0.path < $1.path }
    let sealed = BagAlgorithm.sha512.manifest(named: BagAlgorithm.sha512.tagManifest, of: tagged)
    tags += [
      BagAlgorithm.sha256.manifest(named: BagAlgorithm.sha256.tagManifest, of: tagged), sealed,
    ]
    tagFiles = tags.sorted { $0.path < $1.path }
    guard case .bytes(let bytes) = sealed.content else {
      preconditionFailure("a manifest is made of bytes")
    }
    sealedBytes = bytes
  }
}

extension BagAlgorithm {
  /// A line for each file: its digest, two spaces, its path.
  fileprivate func manifest(
    named name: String, of files: [(path: FilePath, digests: BagDigests)]
  ) -> OutputFile {
    let lines = files.map { "\($0.digests[self])  \(BagPath.encoded($0.path))\n" }
    return OutputFile(path: FilePath(name), text: lines.joined())
  }
}

extension BagInfo {
  /// The bytes of `bag-info.txt`, of a payload of files of those sizes.
  fileprivate func text(of sizes: [Int]) -> String {
    let elements = [
      ("Source-Organization", organization), ("External-Identifier", identifier),
      ("Bagging-Date", date.flatMap { $0.isWholeDate ? $0 : nil }),
      (Self.agentLabel, agent), (Self.oxumLabel, "\(sizes.reduce(0, +)).\(sizes.count)"),
    ]
    return elements.compactMap { label, value in
      value.flatMap(\.onOneLine).map { "\(label): \($0)\n" }
    }.joined()
  }
}

extension String {
  /// The text without line breaks and control characters; nothing when nothing is left.
  fileprivate var onOneLine: String? {
    let words = split { character in
      character.unicodeScalars.contains {
        $0.properties.isWhitespace || $0.properties.generalCategory == .control
      }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Whether it is written as `2026-05-30` is.
  fileprivate var isWholeDate: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2]
      && parts.joined().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension OutputFile.Content {
  /// The same, only if what is copied still has these digests.
  fileprivate func expecting(_ digests: BagDigests) -> Self {
    guard case .copy(let path, _) = self else { return self }
    return .copy(of: path, expecting: SHA256Digest(bytes: digests.sha256Bytes))
  }
}

extension BagDigests {
  /// Those of a file that is to be written.
  fileprivate init(
    of file: OutputFile, from source: String, progress: (Int) -> Void
  ) throws(FolderError) {
    switch file.content {
    case .bytes(let bytes):
      self.init(of: bytes)
      progress(bytes.count)
    case .copy(let path, let expected):
      var digests = BagDigests()
      try OpenFile(path, below: source).forEachPiece { piece throws(FolderError) in
        digests.add(piece)
        progress(piece.count)
      }
      guard expected == nil || expected?.bytes == digests.sha256Bytes else {
        throw FolderError(path: source, reason: .changed(path))
      }
      self = digests
    case .folder: self.init()
    }
  }
}
