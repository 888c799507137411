private import CMiroirSchemas
import Miroir
private import MiroirXML

/// What Miroir brings with it, read without a disk.
struct BuiltIn: ReferentielSource {
  static let portfolio = Grammar(xsd: tree(of: "portfolio.xsd"), root: "portfolio")
  static let referentiel = Grammar(xsd: tree(of: "referentiel.xsd"), root: "referentiel")
  /// A grammar of other documents: names stay as they are written.
  static let other = Grammar(xsd: tree(of: "guidage.xsd"), root: "guidage")

  var identifiers: [Identifier] { Self.referentiels.map(\.id) }

  func referentiel(named identifier: Identifier) -> Referentiel? {
    Self.referentiels.first { $0.id == identifier }
  }

  /// The names of the attributes that portfolios have.
  static let attributeNames = attributes(named: "name", of: "attribute")

  /// The words that values are chosen among.
  static let words = attributes(named: "value", of: "enumeration")

  private static func attributes(named attribute: String, of element: String) -> [String] {
    func found(in tree: SourceElement) -> [String] {
      let own = tree.name.local == element ? [tree.attribute(attribute)].compactMap(\.self) : []
      return own + tree.children.flatMap(found)
    }
    return Set(found(in: tree(of: "portfolio.xsd"))).sorted()
  }

  private static let referentiels: [Referentiel] = files.keys.sorted().compactMap { path in
    guard path.hasPrefix("referentiels/") else { return nil }
    return Referentiel(reading: tree(of: path), in: FilePath("miroir:\(path)"))
  }

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
    let document = SourceDocument(readingOwn: files[path] ?? [], at: FilePath(path))
    guard let root = document.root else { fatalError("\(path) isn't in the program") }
    return root
  }
}
