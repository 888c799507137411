public import Miroir
private import MiroirXML

/// A portfolio's folder as bytes and file states, from a disk or made up.
public struct FolderContents: Sendable {
  /// The bytes of `portfolio.xml`.
  public var portfolio: [UInt8]
  /// The bytes of `conseils-ecartes.xml`, where there is one.
  public var dismissals: [UInt8]?
  /// The folder's own référentiels, in the order of their paths.
  public var referentiels: [(path: FilePath, bytes: [UInt8])]
  /// The files of annotations, in the order of their paths.
  public var annotations: [(path: FilePath, bytes: [UInt8])]
  /// The versions of the portfolio that were annotated, if there are some.
  public var versions: [(path: FilePath, bytes: [UInt8])]
  /// The bytes of `miroir.toml`, where there is one.
  public var settings: [UInt8]?
  /// The jury's session that examines the portfolio, in rules' examples alone.
  var session: SessionContents?
  /// The files and folders.
  public var files: [FileEntry]

  /// Joins the parts.
  public init(
    portfolio: [UInt8], dismissals: [UInt8]? = nil,
    referentiels: [(path: FilePath, bytes: [UInt8])],
    annotations: [(path: FilePath, bytes: [UInt8])] = [],
    versions: [(path: FilePath, bytes: [UInt8])] = [], settings: [UInt8]? = nil,
    files: [FileEntry]
  ) {
    self.portfolio = portfolio
    self.dismissals = dismissals
    self.referentiels = referentiels
    self.annotations = annotations
    self.versions = versions
    self.settings = settings
    self.files = files
  }
}

extension FolderContents {
  /// The folder that rules' examples edit.
  public init(_ example: ExampleFolder) {
    self.init(
      portfolio: example.documents.first { $0.path == .portfolio }?.bytes ?? [],
      dismissals: example.documents.first { $0.path == .dismissals }?.bytes,
      referentiels: example.documents.filter { $0.path.isReferentiel },
      annotations: example.documents.filter { $0.path.isAnnotations },
      versions: example.documents.filter { $0.path.annotatedVersion != nil },
      settings: example.documents.first { $0.path == .settings }?.bytes,
      files: example.files)
    session = example.documents.first { $0.path == .session }.map {
      SessionContents(
        path: "", session: $0.bytes, evaluations: example.documents.filter { $0.path.isEvaluation })
    }
  }
}

extension FolderContents {
  /// The folder that these files would make.
  public init(toWrite files: [OutputFile]) {
    let documents = files.compactMap { file -> (path: FilePath, bytes: [UInt8])? in
      guard case .bytes(let bytes) = file.content else { return nil }
      return (file.path, bytes)
    }
    self.init(
      portfolio: documents.first { $0.path == .portfolio }?.bytes ?? [],
      referentiels: documents.filter { $0.path.isReferentiel },
      files: files.map { FileEntry(path: $0.path, state: $0.state) })
  }
}

extension OutputFile {
  fileprivate var state: FileEntry.State {
    switch content {
    case .bytes(let bytes): .present(size: bytes.count)
    case .copy: .present(size: 0)
    case .folder: .folder
    }
  }
}

extension PortfolioFolder {
  /// Reads a folder's documents and finds its référentiel.
  public init(
    reading contents: FolderContents, chosen: ReferentielChoice? = nil,
    session: RuleSettings = .none
  ) {
    let jury = contents.session.map { session in
      var deposited = contents
      deposited.session = nil
      let deposit = JuryDeposit(
        PortfolioFolder(reading: deposited), seal: ExampleFolder.seal, path: "depots/exemple.zip")
      return JurySources(session, deposits: [deposit])
    }
    self.init(
      document: SourceDocument(
        reading: contents.portfolio, at: .portfolio, grammar: Library.portfolio),
      dismissalsDocument: contents.dismissals.map {
        SourceDocument(reading: $0, at: .dismissals, grammar: Library.dismissals)
      },
      referentielDocuments: contents.referentiels.referentiels,
      annotations: AnnotationSources(contents), jury: jury, builtIn: Library(), chosen: chosen,
      settings: contents.settings.map {
        SettingsDocument(reading: $0, at: .settings, authority: .candidate)
      },
      session: session, files: contents.files)
  }
}

extension AnnotationSources {
  /// Reads a folder's annotations.
  ///
  /// A version whose bytes aren't those that its name announces isn't one.
  fileprivate init(_ contents: FolderContents) {
    let versions = contents.versions.filter { path, bytes in
      DigestInProgress(of: bytes).value == path.annotatedVersion
    }.map { path, bytes in
      SourceDocument(reading: bytes, at: path, grammar: Library.portfolio)
    }
    self.init(
      documents: contents.annotations.map {
        SourceDocument(reading: $0.bytes, at: $0.path, grammar: Library.annotations)
      },
      versions: Dictionary(
        versions.compactMap { document in document.path.annotatedVersion.map { ($0, document) } }
      ) { first, _ in first },
      portfolio: contents.portfolio, digest: { DigestInProgress(of: $0).value })
  }
}

extension FolderContents {
  /// The digest of the portfolio's bytes, which its annotated versions are kept under.
  public var portfolioDigest: SHA256Digest { DigestInProgress(of: portfolio).value }
}

extension PortfolioFolder {
  /// Reads référentiels, to look at them for themselves.
  public init(reading files: ReferentielFiles) {
    self.init(
      document: nil, referentielDocuments: files.documents.referentiels, builtIn: Library())
  }
}

extension [(path: FilePath, bytes: [UInt8])] {
  /// The documents, checked against the grammar of référentiels.
  var referentiels: [SourceDocument] {
    map { SourceDocument(reading: $0.bytes, at: $0.path, grammar: Library.referentiel) }
  }
}
