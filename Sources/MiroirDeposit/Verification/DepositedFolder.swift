import Miroir
import MiroirDossier
import MiroirFolder

/// The candidate's folder as a deposit holds it: enough to check the portfolio again and to make the
/// dossier again. Evidence isn't read: its digests are known.
struct DepositedFolder {
  /// The dossier and what it was made from, unless something blocks.
  private(set) var check: Check
  /// What its dossiers look like.
  private(set) var theme: Theme

  /// Why the folder can't be had.
  enum Refusal: Error {
    /// A document is missing, or too large.
    case unreadable(FilePath)
    /// A document isn't the one that is listed.
    case unlisted(FilePath)
    /// The référentiel, the session's settings or the theme has faults.
    case faulty(FilePath)
  }

  /// Puts the folder together.
  ///
  /// - Parameters:
  ///   - sources: The sources, as `sources.txt` lists them.
  ///   - data: What `dossier.json` says, of which the evidence's media types are taken: what
  ///     recognises them isn't the same on all machines.
  ///   - payload: Where they are.
  /// - Throws: A `Refusal`, or a `FolderError`.
  init(_ sources: SourceList, data: DossierData, in payload: DepositedPayload) throws {
    let digests = Dictionary(sources.files.map { ($0.path, $0.digest) }) { first, _ in first }
    func bytes(_ path: FilePath) throws -> [UInt8] {
      guard let bytes = try payload.bytes(at: path) else { throw Refusal.unreadable(path) }
      guard SHA256Digest(of: bytes) == digests[path] else { throw Refusal.unlisted(path) }
      return bytes
    }
    func size(_ source: (path: FilePath, digest: SHA256Digest)) -> Int? {
      payload.size(of: payload.copy(of: source.path, source.digest) ?? source.path)
    }
    let paths = sources.files.map(\.path)
    let given = try paths.filter(\.isGiven).map {
      GivenDocument(path: $0, bytes: try bytes($0))
    }
    let own = sources.files.filter { !$0.path.isGiven }
    let types = data.mediaTypes
    // What isn't there at all is absent, as it would be in the candidate's folder.
    let entries = own.compactMap { source -> FileEntry? in
      guard let size = size(source) else { return nil }
      let type = types[source.path] ?? source.path.mediaType(recognised: nil)
      return FileEntry(
        path: source.path, state: .present(size: size),
        content: FileContent(digest: source.digest, mediaType: type))
    }
    let folders = Set(paths.flatMap(\.foldersAround)).map { FileEntry(path: $0, state: .folder) }
    let contents = FolderContents(
      portfolio: try bytes(.portfolio),
      referentiels: try paths.filter(\.isReferentiel).map { ($0, try bytes($0)) },
      annotations: try paths.filter(\.isAnnotations).map { ($0, try bytes($0)) },
      settings: paths.contains(.settings) ? try bytes(.settings) : nil,
      files: (entries + folders).sorted { $0.path < $1.path })
    var folder = PortfolioFolder(
      reading: contents, chosen: try given.referentiel, session: try given.settings)
    folder.given = given
    check = Check(path: FilePath.portfolio.text, folder: folder, isFinal: true)
    guard let theme = Theme(given) else { throw Refusal.faulty(Theme.sheet) }
    self.theme = theme
  }
}

extension [GivenDocument] {
  /// The référentiel to check against; nothing when it is one of the folder's own.
  fileprivate var referentiel: ReferentielChoice? {
    get throws {
      let file = first { $0.path.isGivenRule && $0.path != GivenDocument.settings }
      return try file.map { file in
        let id = Identifier(
          String(file.path.text.dropFirst(GivenDocument.folder.count).dropLast(4)))
        if Library.file("referentiels/\(id).xml") == file.bytes { return .named(id) }
        do {
          return .file(try OwnFile<Referentiel>(file.bytes, at: file.path.text).content)
        } catch {
          throw DepositedFolder.Refusal.faulty(file.path)
        }
      }
    }
  }

  /// The session's settings.
  fileprivate var settings: RuleSettings {
    get throws {
      guard let file = first(where: { $0.path == GivenDocument.settings }) else { return .none }
      let document = SettingsDocument(reading: file.bytes, at: file.path, authority: .session)
      guard document.faults.isEmpty else { throw DepositedFolder.Refusal.faulty(file.path) }
      return document.settings
    }
  }
}

extension FilePath {
  /// Whether it is that of a document that isn't the candidate's.
  var isGiven: Bool { isGivenRule || text.hasPrefix(Theme.folder) }

  fileprivate var isGivenRule: Bool { text.hasPrefix(GivenDocument.folder) }

  /// The folders that it leads through.
  fileprivate var foldersAround: [FilePath] {
    let names = text.split(separator: "/").dropLast()
    return names.indices.map { FilePath(names[...$0].joined(separator: "/")) }
  }
}

/// What a verification needs of `dossier.json`.
struct DossierData {
  /// The value, its keys sorted.
  private(set) var value: JSONValue

  /// Reads the file; nothing when it isn't one of ours.
  init?(_ bytes: [UInt8]) {
    guard let value = JSONValue(reading: bytes), value["format"]?.string == "miroir-dossier/1"
    else { return nil }
    self.value = value
  }

  /// The language that the dossier is in.
  var language: Language { value["language"]?.string.flatMap(Language.init) ?? .french }

  /// What made the dossier.
  var version: String { value["miroir"]?.string ?? "" }

  /// The seal that it gives.
  var seal: SHA256Digest? { value["seal"]?["digest"]?.string.flatMap { SHA256Digest($0) } }

  /// What each file of evidence is, by its path in the candidate's folder.
  var mediaTypes: [FilePath: String] {
    let files = value["evidence"]?.list.compactMap { $0["file"] } ?? []
    let pairs = files.compactMap { file -> (FilePath, String)? in
      guard let source = file["source"]?.string, let type = file["mediaType"]?.string else {
        return nil
      }
      return (FilePath(source), type)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// What the candidate's folder held and the deposit doesn't: it can't be counted again.
  var omissions: [Omission] {
    (value["omissions"]?.list ?? []).compactMap { omission in
      guard let kind = omission["kind"]?.string.flatMap(Omission.Kind.init),
        let count = omission["count"]?.integer
      else { return nil }
      return Omission(kind: kind, count: count)
    }
  }
}

extension DossierData {
  /// Where these data differ from those of a file that was made again, whatever its version.
  func comparison(with file: OutputFile) -> (different: [String], absent: [String]) {
    guard case .bytes(let bytes) = file.content, case .object(let own) = JSONValue(reading: bytes)
    else { preconditionFailure("dossier.json is an object") }
    return JSONValue.object(JSONObject(own.pairs.filter { $0.key != "miroir" }))
      .comparison(with: value)
  }
}

extension JSONValue {
  /// The elements, if it is a list.
  fileprivate var list: [JSONValue] {
    if case .array(let values) = self { values } else { [] }
  }

  /// Where another value of the same format, of another version's, differs from this one.
  ///
  /// Versions only add keys: those that this value hasn't are left aside, those that the other hasn't
  /// are `absent`.
  func comparison(
    with other: JSONValue, at path: String = ""
  ) -> (different: [String], absent: [String]) {
    switch (self, other) {
    case (.object(let own), .object):
      return own.pairs.reduce(into: ([], [])) { found, pair in
        let place = path.isEmpty ? pair.key : "\(path).\(pair.key)"
        guard let value = other[pair.key] else { return found.absent.append(place) }
        let below = pair.value.comparison(with: value, at: place)
        found.different += below.different
        found.absent += below.absent
      }
    case (.array(let own), .array(let others)):
      guard own.count == others.count else { return ([path], []) }
      return zip(own, others).enumerated().reduce(into: ([], [])) { found, pair in
        let below = pair.element.0.comparison(
          with: pair.element.1, at: "\(path)[\(pair.offset)]")
        found.different += below.different
        found.absent += below.absent
      }
    default: return (text == other.text ? [] : [path], [])
    }
  }
}
