/// A mobilisation, with the situation in which it stands.
struct Claim: Sendable {
  var situation: Situation
  var mobilisation: Mobilisation

  /// All of them, by the competence that they are of.
  static func byCompetence(in portfolio: Portfolio) -> [CompetenceCode: [Claim]] {
    let claims = portfolio.situations.flatMap { situation in
      situation.mobilisations.compactMap { mobilisation in
        mobilisation.competence.map {
          ($0, Claim(situation: situation, mobilisation: mobilisation))
        }
      }
    }
    return Dictionary(grouping: claims, by: \.0).mapValues { $0.map(\.1) }
  }
}
