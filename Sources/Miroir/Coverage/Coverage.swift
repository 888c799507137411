/// What a portfolio covers of its référentiel. It counts and shows; it never grades.
public struct Coverage: Sendable {
  /// The référentiel.
  public var referentiel: Referentiel
  /// Its domains, in order.
  public var domains: [DomainCoverage]
  /// The codes the portfolio mobilises that the référentiel doesn't have, with where.
  public var unknown: [(code: CompetenceCode, place: Place)]

  /// Covers nothing when the portfolio can't be read or its référentiel isn't at hand.
  public init?(of folder: PortfolioFolder) {
    guard let portfolio = folder.portfolio, let referentiel = folder.referentiel else { return nil }
    self.referentiel = referentiel
    domains = referentiel.domains.map { domain in
      DomainCoverage(
        domain: domain,
        competences: domain.competences.map { CompetenceCoverage(of: $0, domain.code, in: folder) })
    }
    unknown = portfolio.mobilisations.compactMap { mobilisation in
      guard let code = mobilisation.competence, referentiel.competence(code) == nil else {
        return nil
      }
      return (code, mobilisation.place)
    }
  }

  /// Whether every competence is supported; unknown as long as the référentiel isn't whole.
  public var isComplete: Bool? {
    referentiel.isIncomplete ? nil : competences.allSatisfy { $0.state == .supported }
  }

  /// All the competences, in order.
  public var competences: [CompetenceCoverage] { domains.flatMap(\.competences) }

  /// The competences by their codes.
  var byCode: [CompetenceCode: CompetenceCoverage] {
    Dictionary(competences.map { ($0.competence.code, $0) }) { first, _ in first }
  }
}

/// What a portfolio says of one domain.
public struct DomainCoverage: Sendable {
  /// The domain.
  public var domain: Referentiel.Domain
  /// Its competences, in order.
  public var competences: [CompetenceCoverage]
}

/// What a portfolio says of one competence.
public struct CompetenceCoverage: Sendable {
  /// The competence.
  public var competence: Referentiel.Competence
  /// Its domain's code.
  public var domain: CompetenceCode
  /// How far it is covered.
  public var state: State
  /// The situations that mobilise it.
  public var situations: [Identifier]
  /// The evidence that its mobilisations cite.
  public var evidence: [Identifier]
  /// Its mobilisations, in order.
  public var mobilisations: [CoveredMobilisation]
  /// What the fullest of its mobilisations lacks.
  public var lacks: [Part]

  /// How far a competence is covered.
  public enum State: String, Sendable, CaseIterable {
    /// No mobilisation: *non abordée*.
    case absent
    /// Some mobilisation: *déclarée*.
    case claimed
    /// A mobilisation with present evidence, a justification and an analysis: *étayée*.
    case supported
  }

  /// What supports a mobilisation.
  public enum Part: String, Sendable, CaseIterable {
    case evidence, justification, analysis
  }

  fileprivate init(
    of competence: Referentiel.Competence, _ domain: CompetenceCode, in folder: PortfolioFolder
  ) {
    let claims = folder.claims(of: competence.code)
    self.competence = competence
    self.domain = domain
    situations = claims.compactMap(\.situation.id).withoutRepeats
    evidence = claims.flatMap(\.mobilisation.evidence).withoutRepeats
    mobilisations = claims.map { claim in
      CoveredMobilisation(
        situation: claim.situation, mobilisation: claim.mobilisation,
        lacks: folder.lacks(of: claim.mobilisation, in: claim.situation))
    }
    lacks = mobilisations.map(\.lacks).min { $0.count < $1.count } ?? []
    state = claims.isEmpty ? .absent : lacks.isEmpty ? .supported : .claimed
  }
}

/// A mobilisation, with what would support it.
public struct CoveredMobilisation: Sendable {
  /// The situation in which it stands.
  public var situation: Situation
  /// The mobilisation.
  public var mobilisation: Mobilisation
  /// What it lacks.
  public var lacks: [CompetenceCoverage.Part]

  /// How far it is covered: claimed or supported.
  public var state: CompetenceCoverage.State { lacks.isEmpty ? .supported : .claimed }
}

extension PortfolioFolder {
  fileprivate func lacks(
    of mobilisation: Mobilisation, in situation: Situation
  ) -> [CompetenceCoverage.Part] {
    CompetenceCoverage.Part.allCases.filter { part in
      switch part {
      case .evidence: !mobilisation.evidence.contains(where: isPresent)
      case .justification: mobilisation.justification == nil
      case .analysis: !situation.analyses(covering: mobilisation)
      }
    }
  }

  /// Whether evidence of that name is described, and can be opened as far as anybody can tell.
  private func isPresent(_ id: Identifier) -> Bool {
    guard let evidence = portfolio?.evidence.first(where: { $0.id == id }) else { return false }
    guard let file = evidence.file else { return evidence.link != nil }
    guard case .present(let size) = state(of: file) else { return false }
    return size > 0
  }
}
