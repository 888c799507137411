import Miroir
package import MiroirFolder

/// A bag that is read to be judged (BagIt 1.0, RFC 8493): first what it says, then whether that is so.
package struct BagReading: Sendable {
  /// What is wrong with the bag's structure: its declaration, its manifests, what they list and don't.
  package private(set) var faults: [DepositFault] = []
  /// What `bag-info.txt` says, in its order.
  package private(set) var info: [(label: String, value: String)] = []
  private let files: any DepositFiles
  private var payload: [BagManifest] = []
  private var tags: [BagManifest] = []

  /// Reads the files beside the payload: each digest must be in a manifest of both.
  package init(_ files: any DepositFiles) throws(FolderError) {
    self.files = files
    try readDeclaration()
    try readManifests()
    try readInfo()
    faults = faults.bounded
  }

  // MARK: - What it says

  private mutating func readDeclaration() throws(FolderError) {
    guard let bytes = try files.bytes(of: BagLayout.declaration, atMost: 1 << 10) else {
      return faults.append(.noDeclaration)
    }
    if bytes != Array(BagLayout.declarationText.utf8) { faults.append(.declaration) }
  }

  private mutating func readManifests() throws(FolderError) {
    for algorithm in BagAlgorithm.allCases {
      if let manifest = try manifest(algorithm.manifest, algorithm, isOfPayload: true) {
        payload.append(manifest)
      }
      if let manifest = try manifest(algorithm.tagManifest, algorithm, isOfPayload: false) {
        tags.append(manifest)
      }
    }
    let paths = files.files.map(\.path)
    let inPayload = paths.filter { $0.text.hasPrefix(DepositLayout.payload) }
    let beside = paths.filter { path in
      !path.text.hasPrefix(DepositLayout.payload) && !BagLayout.unlisted.contains(path)
        && !BagAlgorithm.allCases.contains { $0.tagManifest == path.text }
    }
    if beside.contains(BagLayout.fetch) { faults.append(.fetch) }
    faults += beside.filter(\.isManifestOfAnotherKind).map { .algorithm(at: $0) }
    // The same file, in two manifests, is one fault.
    var seen: Set<FilePath> = []
    let compared =
      payload.flatMap { $0.faults(comparedWith: inPayload) }
      + tags.flatMap { $0.faults(comparedWith: beside) }
    faults += compared.filter { fault in fault.path.map { seen.insert($0).inserted } ?? true }
  }

  private mutating func manifest(
    _ name: String, _ algorithm: BagAlgorithm, isOfPayload: Bool
  ) throws(FolderError) -> BagManifest? {
    let path = FilePath(name)
    guard let bytes = try files.bytes(of: path, atMost: Self.longestManifest) else {
      faults.append(.noManifest(path))
      return nil
    }
    let manifest = BagManifest(bytes, named: path, algorithm, isOfPayload: isOfPayload)
    faults += manifest.faults
    return manifest
  }

  private mutating func readInfo() throws(FolderError) {
    guard files.file(at: BagLayout.info) != nil else { return }
    guard let bytes = try files.bytes(of: BagLayout.info, atMost: 1 << 20),
      let text = String(validating: bytes, as: UTF8.self), let elements = BagInfo.elements(of: text)
    else { return faults.append(.infoText) }
    info = elements
    let payload = files.files.filter { $0.path.text.hasPrefix(DepositLayout.payload) }
    let oxum = "\(payload.reduce(0) { $0 + $1.size }).\(payload.count)"
    let announced = info.filter { $0.label == BagInfo.oxumLabel }.map(\.value)
    if !announced.allSatisfy({ $0 == oxum }) {
      faults.append(.oxum(announced: announced.joined(separator: ", "), found: oxum))
    }
  }

  /// 100,000 lines of the longest paths.
  private static let longestManifest = 1 << 27

  // MARK: - Whether it is so

  /// Whether a manifest gives the digest of some file of the payload that is there.
  package var listsPayload: Bool { list(payload) }

  /// Whether a tag manifest gives the digest of some file beside the payload that is there.
  package var listsTags: Bool { list(tags) }

  private func list(_ manifests: [BagManifest]) -> Bool {
    manifests.contains { manifest in
      files.files.contains { manifest.digests[$0.path] != nil }
    }
  }

  /// Reads the files of the payload, each once, and says which aren't what a manifest says.
  ///
  /// `progress` is told the number of bytes each time some were read.
  package func payloadFaults(
    progress: (Int) -> Void = { _ in }
  ) throws(FolderError) -> [DepositFault] {
    try faults(of: payload, progress: progress)
  }

  /// Reads the files beside the payload, each once, and says which aren't what a tag manifest says.
  package func tagFaults() throws(FolderError) -> [DepositFault] {
    try faults(of: tags, progress: { _ in })
  }

  private func faults(
    of manifests: [BagManifest], progress: (Int) -> Void
  ) throws(FolderError) -> [DepositFault] {
    var faults: [DepositFault] = []
    for file in files.files {
      let listed = manifests.filter { $0.digests[file.path] != nil }
      guard !listed.isEmpty else { continue }
      var digests = BagDigests()
      let fault = try files.read(file) { piece throws(FolderError) in
        digests.add(piece)
        progress(piece.count)
      }
      let other = listed.first { $0.digests[file.path] != digests[$0.algorithm] }
      if let fault {
        faults.append(fault)
      } else if let other {
        faults.append(.digest(at: file.path, in: other.name))
      }
    }
    return faults.bounded
  }
}

extension BagInfo {
  /// The label of the size of the payload, and of how many files it has.
  static let oxumLabel = "Payload-Oxum"

  /// The elements of a `bag-info.txt`, in their order; nothing when a line isn't one.
  ///
  /// A line that begins with a space goes on with the one before.
  static func elements(of text: String) -> [(label: String, value: String)]? {
    guard !text.unicodeScalars.starts(with: ["\u{FEFF}"]) else { return nil }
    var elements: [(label: String, value: String)] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.first == " " || line.first == "\t", let last = elements.popLast() {
        elements.append((last.label, last.value + " " + line.trimmed))
      } else if let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        line[line.index(before: colon)] != " "
      {
        elements.append((String(line[..<colon]), line[line.index(after: colon)...].trimmed))
      } else {
        return nil
      }
    }
    return elements
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

extension FilePath {
  /// Whether it names a manifest whose digests nobody here computes.
  fileprivate var isManifestOfAnotherKind: Bool {
    (text.hasPrefix("manifest-") || text.hasPrefix("tagmanifest-")) && text.hasSuffix(".txt")
      && !BagAlgorithm.allCases.contains { [$0.manifest, $0.tagManifest].contains(text) }
  }
}
