/// What a jury's session keeps of a deposit: who, and what others say of each competence, without the
/// texts, so that a session of a thousand dossiers holds in memory.
public struct JuryDeposit: Sendable {
  /// The deposit's seal.
  public var seal: SHA256Digest
  /// Where the archive is, for whoever reads a message.
  public var path: String
  /// The portfolio's name.
  public var portfolio: Identifier?
  /// The référentiel that it follows.
  public var referentiel: Identifier?
  /// The candidate's first name and surname.
  public var candidateName: String?
  /// The candidate's numbers in the establishment.
  public var numbers: [String]
  /// Who annotated it, each once.
  public var annotators: [Annotator]
  /// What référents propose to the jury.
  public var proposals: [Proposal]
  /// What tutors and référents think, as far as the jury may read it. Nothing averages it.
  public var opinions: [Opinion]
  /// Where the candidate thinks they stand, each time they say it, in the order of the portfolio.
  public var selfAssessments: [CompetenceCode: [Mobilisation.SelfAssessment]]
  /// The competences that the dossier supports with evidence, a justification and an analysis.
  public var supported: Set<CompetenceCode>
  /// Whether something in it blocks, as a final version is judged.
  public var isBlocked: Bool
  /// The files that it was made from: what a seal is the digest of.
  public var sources: [(path: FilePath, digest: SHA256Digest)]
}

extension JuryDeposit {
  /// Takes what a session needs of a portfolio as it was deposited.
  public init(
    _ folder: PortfolioFolder, seal: SHA256Digest, path: String,
    sources: [(path: FilePath, digest: SHA256Digest)] = [], isBlocked: Bool = false
  ) {
    self.seal = seal
    self.path = path
    self.sources = sources
    self.isBlocked = isBlocked
    portfolio = folder.portfolio?.id
    referentiel = folder.referentiel?.id
    candidateName = folder.portfolio?.candidate?.name
    numbers = folder.portfolio?.candidate?.identifiers.map(\.text) ?? []
    let book = folder.annotations.forJury.book
    annotators = folder.annotations.files.map(\.annotator).reduce(into: []) { known, annotator in
      if !known.contains(annotator) { known.append(annotator) }
    }
    proposals = book.proposals
    opinions = book.opinions
    let claims = (folder.portfolio?.mobilisations ?? []).compactMap { claim in
      claim.competence.flatMap { code in claim.selfAssessment.map { (code, $0) } }
    }
    selfAssessments = Dictionary(grouping: claims, by: \.0).mapValues { $0.map(\.1) }
    let coverage = Coverage(of: folder)?.competences ?? []
    supported = Set(coverage.filter { $0.state == .supported }.map(\.competence.code))
  }

  /// The annotators who followed the dossier: they know it too well to decide of it.
  public var tutors: [Annotator] {
    annotators.filter { $0.role == .tutor || $0.role == .supervisor }
  }

  /// The files whose bytes differ between the deposit examined and another one of the portfolio.
  public func changes(since other: JuryDeposit) -> [FilePath] {
    let then = Dictionary(other.sources.map { ($0.path, $0.digest) }) { first, _ in first }
    let now = Dictionary(sources.map { ($0.path, $0.digest) }) { first, _ in first }
    return Set(then.keys).union(now.keys).filter { then[$0] != now[$0] }.sorted()
  }
}

extension JurySession.Member {
  /// Whether that is their name, in either order of its words and however it is written.
  public func isNamed(_ other: String) -> Bool {
    guard let name else { return false }
    return !name.nameParts.isEmpty && name.nameParts == other.nameParts
  }
}

extension String {
  /// The words of a person's name, as names that are written otherwise are compared.
  fileprivate var nameParts: [[UInt8]] {
    xmlTokens.map(\.folded).filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
