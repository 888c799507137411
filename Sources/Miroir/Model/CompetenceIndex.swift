/// Domains, and their competences in order, found by their codes without a search.
struct CompetenceIndex: Sendable {
  /// The domains, in order.
  let domains: [Referentiel.Domain]
  /// Their competences, in order.
  let competences: [Referentiel.Competence]
  /// Their titles, each alone and after its code, as texts that repeat them are compared.
  let foldedTitles: Set<[UInt8]>
  private let positions: [CompetenceCode: Int]

  /// Notes where each competence is; of two with the same code, the first is found.
  init(_ domains: [Referentiel.Domain]) {
    self.domains = domains
    competences = domains.flatMap(\.competences)
    foldedTitles = Set(
      competences.filter { !$0.title.isEmpty }.flatMap {
        [$0.title.folded, ($0.code.text + $0.title).folded]
      })
    let codes = competences.enumerated().map { ($0.element.code, $0.offset) }
    positions = Dictionary(codes) { first, _ in first }
  }

  func competence(_ code: CompetenceCode) -> Referentiel.Competence? {
    positions[code].map { competences[$0] }
  }
}
