/// What a jury's folder holds, as documents, and what it keeps of the deposits.
public struct JurySources: Sendable {
  /// `session.xml`, checked against its grammar.
  public var session: SourceDocument
  /// The files of `evaluations/`, checked against theirs, in the order of their paths.
  public var evaluations: [SourceDocument]
  /// The deposits at hand, in the order of their paths.
  public var deposits: [JuryDeposit]

  /// Joins the parts.
  public init(
    session: SourceDocument, evaluations: [SourceDocument], deposits: [JuryDeposit] = []
  ) {
    self.session = session
    self.evaluations = evaluations
    self.deposits = deposits
  }

  var documents: [SourceDocument] { [session] + evaluations }
}

/// A jury's session, what its members decided each for themselves, and the deposits at hand.
public struct Jury: Sendable {
  /// The session.
  public var session: JurySession
  /// The evaluations, in the order of their files.
  public var evaluations: [Evaluation]
  /// The deposits at hand.
  public var deposits: [JuryDeposit]
  private let evaluationsByPortfolio: [Identifier: [Evaluation]]
  private let depositsByPortfolio: [Identifier: [JuryDeposit]]

  /// Joins the parts.
  init(session: JurySession, evaluations: [Evaluation], deposits: [JuryDeposit]) {
    self.session = session
    self.evaluations = evaluations
    self.deposits = deposits
    evaluationsByPortfolio = Dictionary(grouping: evaluations, by: \.portfolio)
    depositsByPortfolio = Dictionary(
      grouping: deposits.filter { $0.portfolio != nil }, by: { $0.portfolio ?? "" })
  }

  /// Reads the model; nothing when the session has no name, or isn't one.
  init?(reading sources: JurySources) {
    guard
      let session = sources.session.root.flatMap({
        JurySession(reading: $0, in: sources.session.path)
      })
    else { return nil }
    self.init(
      session: session,
      evaluations: sources.evaluations.compactMap { document in
        document.root.flatMap { Evaluation(reading: $0, in: document.path) }
      },
      deposits: sources.deposits)
  }

  /// The evaluations of a dossier, whichever deposit they are of.
  public func evaluations(of portfolio: Identifier) -> [Evaluation] {
    evaluationsByPortfolio[portfolio] ?? []
  }

  /// The deposits of a portfolio.
  public func deposits(of portfolio: Identifier) -> [JuryDeposit] {
    depositsByPortfolio[portfolio] ?? []
  }

  /// The deposit that the jury examines, if it is at hand.
  public func deposit(of candidacy: JurySession.Candidacy) -> JuryDeposit? {
    deposits(of: candidacy.portfolio).first { $0.seal == candidacy.seal }
  }

  /// The acts that adopt a dossier as it is examined.
  public func adoptions(of candidacy: JurySession.Candidacy) -> [JurySession.AdoptedDossier] {
    session.adoptions.flatMap(\.dossiers).filter {
      $0.portfolio == candidacy.portfolio && $0.seal == candidacy.seal
    }
  }
}

extension PortfolioFolder {
  /// The same session, with that dossier alone.
  package func narrowed(to portfolio: Identifier) -> PortfolioFolder {
    var folder = self
    folder.jury?.session.candidates.removeAll { $0.portfolio != portfolio }
    return folder
  }
}
