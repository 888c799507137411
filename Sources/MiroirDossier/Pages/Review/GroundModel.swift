import Miroir

/// What an opinion on a competence may rest on.
struct GroundModel {
  var address: String
  var label: String
}

extension PageWords {
  /// Where a portfolio mobilises a competence, then the evidence that is cited there.
  func grounds(of code: CompetenceCode, in portfolio: Portfolio) -> [GroundModel] {
    let claims = portfolio.claims(of: code)
    let cited = Set(claims.flatMap(\.mobilisation.evidence))
    return claims.map { situation, mobilisation in
      GroundModel(address: mobilisation.anchor, label: link(to: situation).label)
    }
      + portfolio.evidence.filter { $0.id.map(cited.contains) == true }.map {
        GroundModel(address: $0.anchor, label: link(to: $0).label)
      }
  }
}

extension Portfolio {
  /// The mobilisations of a competence, each with its situation.
  func claims(
    of code: CompetenceCode
  ) -> [(situation: Situation, mobilisation: Mobilisation)] {
    situations.flatMap { situation in
      situation.mobilisations.filter { $0.competence == code }.map { (situation, $0) }
    }
  }
}
