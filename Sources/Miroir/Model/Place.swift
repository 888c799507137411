/// Where something stands: in which document, at which start tag, and what it is called.
public struct Place: Sendable, Hashable {
  /// The document, from the portfolio's folder.
  public var file: FilePath
  /// The start tag, or the very character, in bytes of the document.
  public var offset: Int
  /// The attribute concerned, when `offset` is a start tag's.
  public var attribute: String?
  /// What annotations, reports and the command line call the place.
  public var address: Address?

  init(file: FilePath, offset: Int, attribute: String? = nil, address: Address? = nil) {
    self.file = file
    self.offset = offset
    self.attribute = attribute
    self.address = address
  }

  /// The place of one of the tag's attributes.
  func attribute(_ name: String) -> Place {
    var place = self
    place.attribute = name
    return place
  }
}

/// What a place of a portfolio is called, whatever its line: `messagerie/D1.1/analyse`.
///
/// It holds as long as the ids do. `presentation`, `bilan/transfert`, `charte` (evidence),
/// `messagerie` (situation), `messagerie/contexte`, `messagerie/analyse`,
/// `messagerie/analyse@D1.1` (one that names competences), `messagerie/D1.1` (mobilisation).
public struct Address: ByteText {
  /// The address as it is written.
  public var text: String
  /// Takes the address as it is.
  public init(_ text: String) { self.text = text }

  /// The address of a part of this place.
  func part(_ name: String) -> Address {
    // Written at once: every text of a portfolio has one.
    let (whole, part) = (text.utf8, name.utf8)
    return Address(
      String(unsafeUninitializedCapacity: whole.count + 1 + part.count) { bytes in
        var end = bytes.initialize(fromContentsOf: whole)
        bytes.initializeElement(at: end, to: UInt8(ascii: "/"))
        end = bytes[(end + 1)...].initialize(fromContentsOf: part)
        return end
      })
  }

  /// The address as messages quote it: `…` when a part of it is no name and no code.
  var quotable: String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy(\.isAddressPart) ? text : "…"
  }
}

extension Substring {
  /// Whether it is a short name, a code, or `analyse@` before the codes that an analysis names.
  fileprivate var isAddressPart: Bool {
    let name = String(self)
    guard let mark = firstIndex(of: "@") else {
      return ValueType.identifier.admits(name) || ValueType.code.admits(name)
    }
    let codes = self[index(after: mark)...].split(separator: "+", omittingEmptySubsequences: false)
    return self[..<mark] == "analyse" && codes.allSatisfy { ValueType.code.admits(String($0)) }
  }
}
