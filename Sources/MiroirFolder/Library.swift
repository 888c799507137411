private import CMiroirSchemas
public import Miroir
private import MiroirXML
private import Synchronization

/// What Miroir brings with it: the grammars and the référentiels, compiled into the program.
///
/// Each is read when it is first asked for.
public struct Library: Sendable, ReferentielSource {
  /// What a portfolio may look like.
  public static let portfolio = Grammar(xsd: tree(of: "portfolio.xsd"), root: "portfolio")
  /// What a référentiel may look like.
  public static let referentiel = Grammar(xsd: tree(of: "referentiel.xsd"), root: "referentiel")
  /// What guidance may look like.
  public static let guidance = Grammar(xsd: tree(of: "guidage.xsd"), root: "guidage")

  /// What a list of advice set aside may look like.
  public static let dismissals = Grammar(
    xsd: tree(of: "conseils-ecartes.xsd"), root: "conseils-ecartes")

  /// What a file of annotations may look like.
  public static let annotations = Grammar(xsd: tree(of: "annotations.xsd"), root: "annotations")

  /// What a jury member's evaluation may look like.
  public static let evaluation = Grammar(xsd: tree(of: "evaluation.xsd"), root: "evaluation")

  /// What a jury's session may look like.
  public static let session = Grammar(xsd: tree(of: "session.xsd"), root: "session")

  /// Makes a way to the built-in référentiels.
  public init() {}

  /// The identifiers of the built-in référentiels, in alphabetical order.
  public var identifiers: [Identifier] { Self.referentielIdentifiers }

  private static let referentielIdentifiers: [Identifier] = files.keys.compactMap { path in
    guard path.hasPrefix(folder), path.hasSuffix(".xml") else { return nil }
    return Identifier(String(path.dropFirst(folder.count).dropLast(4)))
  }.sorted()

  /// The built-in référentiel of that name.
  public func referentiel(named identifier: Identifier) -> Referentiel? {
    let path = Self.folder + identifier.text + ".xml"
    guard Self.files[path] != nil else { return nil }
    return Self.referentiels.withLock { known in
      if let referentiel = known[identifier] { return referentiel }
      known[identifier] = Referentiel(reading: Self.tree(of: path), in: FilePath("miroir:\(path)"))
      return known[identifier]
    }
  }

  /// The words that help with a portfolio: the blocks' questions, those of the référentiel's
  /// competences where there are some, and instead of them what `own` has.
  public func guidance(
    for referentiel: Identifier?, replacedBy own: [Guidance] = []
  ) -> Guidance {
    let paths = ["guidage/blocs.xml"] + (referentiel.map { ["guidage/\($0).xml"] } ?? [])
    let builtIn = paths.filter { Self.files[$0] != nil }.map {
      Guidance(reading: Self.tree(of: $0))
    }
    return (builtIn + own)
      .filter { $0.referentiel == nil || $0.referentiel == referentiel }
      .reduce(.empty) { $0.replaced(by: $1) }
  }

  /// The built-in référentiels that were asked for.
  private static let referentiels = Mutex<[Identifier: Referentiel]>([:])

  /// The bytes of a file of `Schemas/`, by its path there.
  public static func file(_ path: String) -> [UInt8]? { files[path] }

  private static let folder = "referentiels/"

  private static let files: [String: [UInt8]] = {
    let files = (0..<miroir_file_count()).map { miroir_file_at($0) }
    let pairs = files.map { file in
      (
        String(cString: file.path),
        Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
      )
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  private static func tree(of path: String) -> SourceElement {
    guard let bytes = files[path], let root = SourceDocument.own(bytes, at: path).root else {
      preconditionFailure("\(path) isn't in the program")
    }
    return root
  }
}

extension SourceDocument {
  fileprivate static func own(_ bytes: [UInt8], at path: String) -> SourceDocument {
    SourceDocument(readingOwn: bytes, at: FilePath(path))
  }
}
