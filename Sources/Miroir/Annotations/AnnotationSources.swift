/// What a folder holds of annotations, if anything, and what finds their passages again.
public struct AnnotationSources: Sendable {
  /// The files of `annotations/`, checked against their grammar.
  public var documents: [SourceDocument]
  /// The versions of the portfolio that are kept, by digest.
  public var versions: [SHA256Digest: SourceDocument]
  /// The bytes of `portfolio.xml` as they are.
  public var portfolio: [UInt8]
  /// Computes the digest of bytes.
  public var digest: @Sendable ([UInt8]) -> SHA256Digest

  /// Joins the parts.
  public init(
    documents: [SourceDocument], versions: [SHA256Digest: SourceDocument], portfolio: [UInt8],
    digest: @escaping @Sendable ([UInt8]) -> SHA256Digest
  ) {
    self.documents = documents
    self.versions = versions
    self.portfolio = portfolio
    self.digest = digest
  }

  /// The digest that the portfolio as it is would be kept under.
  public var version: SHA256Digest { digest(portfolio) }

  /// Whether that version is the portfolio as it is, or one that is kept.
  func holds(version digest: SHA256Digest) -> Bool {
    versions[digest] != nil || version == digest
  }

  /// The texts of the portfolio as it is.
  public func text(of portfolio: Portfolio) -> AnchoredText { text(of: portfolio, version) }

  private func text(of portfolio: Portfolio, _ version: SHA256Digest) -> AnchoredText {
    AnchoredText(portfolio, version: version) { digest(Array($0.utf8)) }
  }

  /// The texts of an annotated version, if it is kept.
  func text(of version: SHA256Digest) -> AnchoredText? {
    versions[version].flatMap { document in
      document.root.map { text(of: Portfolio(reading: $0, in: document.path), version) }
    }
  }

  /// Joins what the files say of the portfolio.
  func book(of portfolio: Portfolio?) -> AnnotationBook {
    guard !documents.isEmpty else { return .empty }
    let files = documents.compactMap { document in
      document.root.flatMap { AnnotationFile(reading: $0, in: document.path) }
    }
    let now = portfolio.map(text) ?? AnchoredText([], version: version) { digest(Array($0.utf8)) }
    var resolvers: [SHA256Digest: AnchorResolver] = [:]
    let ranks = now.ranks
    return AnnotationBook(files) { annotation in
      guard let anchor = annotation.anchor else {
        return now.whole(at: annotation.target).map { .exact($0.all) } ?? .orphan
      }
      if let recorded = annotation.recorded,
        let outcome = now.outcome(recorded, isWhole: anchor.quote == nil)
      {
        return outcome
      }
      let resolver =
        resolvers[anchor.versionDigest]
        ?? AnchorResolver(
          now,
          annotated: anchor.versionDigest == now.version ? nil : text(of: anchor.versionDigest))
      resolvers[anchor.versionDigest] = resolver
      return resolver.resolve(anchor)
    } rank: {
      ranks[$0]
    }
  }
}

extension AnchoredText {
  /// In what order addresses come, those of places with what stands below them included.
  fileprivate var ranks: [Address: Int] {
    var ranks: [Address: Int] = [:]
    for (index, block) in blocks.enumerated() {
      for address in block.address.ancestors + [block.address] where ranks[address] == nil {
        ranks[address] = index
      }
    }
    return ranks
  }
}
