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
  /// What stands at an address and below it, where that is more than one block: a situation, a
  /// mobilisation, a piece of evidence.
  let places: [Block]
  private let indices: [Address: Int]
  private let placeIndices: [Address: Int]

  /// Joins texts that share an address with a line break, so that each address has one.
  ///
  /// `version` is the digest of the document the texts come from; `digest` computes a text's.
  public init(
    _ texts: [(address: Address, text: String)], version: SHA256Digest,
    digest: (String) -> SHA256Digest
  ) {
    let joined = Texts(texts)
    let places = Texts(
      joined.texts.flatMap { block in
        block.address.ancestors.map { (address: $0, text: block.text) }
      })
    blocks = joined.texts.map { Block($0, digest) }
    indices = joined.indices
    self.places = places.texts.map { place in
      let own = joined.indices[place.address].map { joined.texts[$0].text + "\n" } ?? ""
      return Block((address: place.address, text: own + place.text), digest)
    }
    placeIndices = places.indices
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

  /// The block at `address`, without what stands below it.
  public subscript(address: Address) -> Block? { index(of: address).map { blocks[$0] } }

  /// All that stands at `address` and below it.
  public func whole(at address: Address) -> Block? {
    placeIndices[address].map { places[$0] } ?? self[address]
  }

  func index(of address: Address) -> Int? { indices[address] }
}

extension AnchoredText.Block {
  fileprivate init(
    _ text: (address: Address, text: String), _ digest: (String) -> SHA256Digest
  ) {
    self.init(address: text.address, text: text.text, digest: digest(text.text))
  }
}

extension Address {
  /// The addresses it is a part of.
  var ancestors: [Address] {
    text.indices.filter { text[$0] == "/" }.map { Address(String(text[..<$0])) }
  }
}

/// Texts by address, in the order in which addresses first come.
private struct Texts {
  var texts: [(address: Address, text: String)] = []
  var indices: [Address: Int] = [:]

  init(_ all: [(address: Address, text: String)]) {
    for (address, text) in all {
      if let index = indices[address] {
        texts[index].text += "\n" + text
      } else {
        indices[address] = texts.count
        texts.append((address, text))
      }
    }
  }
}
