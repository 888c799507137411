/// A mobilisation, with the situation in which it stands.
struct Claim: Sendable {
  var situation: Situation
  var mobilisation: Mobilisation

  /// All of them, by the competence that they are of.
  static func byCompetence(in portfolio: Portfolio) -> [CompetenceCode: [Claim]] {
    var claims: [CompetenceCode: [Claim]] = [:]
    claims.reserveCapacity(portfolio.mobilisations.count)
    for situation in portfolio.situations {
      for mobilisation in situation.mobilisations {
        guard let code = mobilisation.competence else { continue }
        claims[code, default: []].append(Claim(situation: situation, mobilisation: mobilisation))
      }
    }
    return claims
  }

  /// All of them, by the evidence that they cite.
  static func byEvidence(in portfolio: Portfolio) -> [Identifier: [Claim]] {
    var claims: [Identifier: [Claim]] = [:]
    claims.reserveCapacity(portfolio.evidence.count)
    for situation in portfolio.situations {
      for mobilisation in situation.mobilisations {
        let claim = Claim(situation: situation, mobilisation: mobilisation)
        for id in mobilisation.evidence { claims[id, default: []].append(claim) }
      }
    }
    return claims
  }
}
