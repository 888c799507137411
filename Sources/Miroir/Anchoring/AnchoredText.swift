/// The texts of a portfolio that annotations hold on to: one for each address, in document order.
public struct AnchoredText: Sendable, Hashable {
  /// A text at an address.
  public struct Block: Sendable, Hashable {
    /// Where it stands.
    public var address: Address
    /// Its words; parts separated by a line break.
    public var text: String
    /// The digest of `text`.
    public var digest: SHA256Digest
  }

  /// The blocks, no two of the same address.
  public let blocks: [Block]
  /// The digest that the version is kept under.
  public let version: SHA256Digest

  /// Joins texts that share an address with a line break, so that each address has one.
  ///
  /// `version` is the digest of the document the texts come from; `digest` computes a text's.
  public init(
    _ texts: [(address: Address, text: String)], version: SHA256Digest,
    digest: (String) -> SHA256Digest
  ) {
    var joined: [(address: Address, text: String)] = []
    var indices: [Address: Int] = [:]
    for (address, text) in texts {
      if let index = indices[address] {
        joined[index].text += "\n" + text
      } else {
        indices[address] = joined.count
        joined.append((address, text))
      }
    }
    blocks = joined.map { Block(address: $0.address, text: $0.text, digest: digest($0.text)) }
    self.version = version
  }

  /// All the candidate's texts that have an address.
  ///
  /// A text without one stands in a situation or in evidence whose id isn't written yet: no
  /// annotation can name it, and it is left out.
  public init(
    _ portfolio: Portfolio, version: SHA256Digest, digest: (String) -> SHA256Digest
  ) {
    let texts = portfolio.blocks.sorted { $0.place.offset < $1.place.offset }.compactMap { block in
      block.place.address.map { (address: $0, text: block.text) }
    }
    self.init(texts, version: version, digest: digest)
  }
}
