/// What a portfolio written for one référentiel brings to another: its mobilisations of the
/// competences that both share.
public struct CarryOver: Sendable {
  /// The mobilisations that carry over, in the order of the portfolio.
  public var carried: [Carried]
  /// The mobilisations that don't, in the order of the portfolio.
  public var left: [Mobilisation]

  /// A mobilisation that carries over.
  public struct Carried: Sendable {
    /// The mobilisation, as the portfolio has it.
    public var mobilisation: Mobilisation
    /// The competence's code in the other référentiel.
    public var code: CompetenceCode
  }

  /// What `portfolio`, written for the first référentiel, brings to the second.
  public init(of portfolio: Portfolio, by comparison: ReferentielComparison) {
    let codes = Dictionary(
      comparison.competences.map { ($0.first.competence.code, $0.second.competence.code) }
    ) { first, _ in first }
    carried = []
    left = []
    for mobilisation in portfolio.mobilisations {
      if let code = mobilisation.competence.flatMap({ codes[$0] }) {
        carried.append(Carried(mobilisation: mobilisation, code: code))
      } else {
        left.append(mobilisation)
      }
    }
  }

  /// What `portfolio`, written for `first`, brings to `second`.
  public init(of portfolio: Portfolio, from first: Referentiel, to second: Referentiel) {
    self.init(of: portfolio, by: ReferentielComparison(first, second))
  }
}

/// A portfolio, beside two référentiels of which the first is its own.
public struct ComparedPortfolio: Sendable {
  /// The path that was asked for, as it was asked for.
  public var path: String
  /// Its opaque identifier.
  public var id: Identifier?
  /// What it covers of the first référentiel.
  public var coverage: Coverage
  /// What it brings to the second.
  public var carryOver: CarryOver

  /// Nothing when the portfolio can't be read, or when its référentiel isn't the first.
  public init?(path: String, folder: PortfolioFolder, comparison: ReferentielComparison) {
    guard let portfolio = folder.portfolio, let coverage = Coverage(of: folder),
      coverage.referentiel.id == comparison.first.id
    else { return nil }
    self.path = path
    id = portfolio.id
    self.coverage = coverage
    carryOver = CarryOver(of: portfolio, by: comparison)
  }
}
