/// What a folder holds of annotations, and what finds their passages again.
public struct AnnotationSources: Sendable {
  /// The files of `annotations/`, checked against their grammar.
  public var documents: [SourceDocument]
  /// The versions of the portfolio that are kept, by digest.
  public var versions: [SHA256Digest: SourceDocument]
  /// The digest of the portfolio's bytes as they are.
  public var version: SHA256Digest
  /// Computes the digest of a text's UTF-8 bytes.
  public var digest: @Sendable (String) -> SHA256Digest

  /// Joins the parts.
  public init(
    documents: [SourceDocument], versions: [SHA256Digest: SourceDocument], version: SHA256Digest,
    digest: @escaping @Sendable (String) -> SHA256Digest
  ) {
    self.documents = documents
    self.versions = versions
    self.version = version
    self.digest = digest
  }

  /// The texts of the portfolio as it is.
  public func text(of portfolio: Portfolio) -> AnchoredText {
    AnchoredText(portfolio, version: version, digest: digest)
  }

  /// Joins what the files say of the portfolio.
  func book(of portfolio: Portfolio?) -> AnnotationBook {
    let files = documents.compactMap { document in
      document.root.flatMap { AnnotationFile(reading: $0, in: document.path) }
    }
    let now = portfolio.map(text) ?? AnchoredText([], version: version, digest: digest)
    var resolvers: [SHA256Digest: AnchorResolver] = [:]
    let ranks = now.ranks
    return AnnotationBook(files) { annotation in
      guard let anchor = annotation.anchor else {
        return now.whole(at: annotation.target).map { .exact($0.all) } ?? .orphan
      }
      let resolver = resolvers[anchor.versionDigest] ?? resolver(for: anchor.versionDigest, now)
      resolvers[anchor.versionDigest] = resolver
      return resolver.resolve(anchor)
    } rank: {
      ranks[$0]
    }
  }

  /// What finds again the passages of that version of the portfolio.
  private func resolver(for version: SHA256Digest, _ now: AnchoredText) -> AnchorResolver {
    if version == self.version { return AnchorResolver(now) }
    let annotated = versions[version].flatMap { document in
      document.root.map { root in
        AnchoredText(
          Portfolio(reading: root, in: document.path), version: version, digest: digest)
      }
    }
    return AnchorResolver(now, annotated: annotated)
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
