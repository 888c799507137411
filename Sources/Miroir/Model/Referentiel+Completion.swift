extension Referentiel {
  /// This incomplete référentiel with what `complement` knows of it.
  ///
  /// The complement's domains take the place of the unpublished ones of the same code, and its other
  /// domains come after. What is published stays as it is, and so does all the rest.
  func completed(by complement: Referentiel) -> Referentiel {
    var result = self
    let known = Set(domains.map(\.code))
    let new = complement.domains.filter { !known.contains($0.code) }
    let found = Dictionary(complement.domains.map { ($0.code, $0) }) { first, _ in first }
    result.domains = domains.map { $0.isPublished ? $0 : found[$0.code] ?? $0 } + new
    let blockCodes = Set(blocks.map(\.code))
    result.blocks += complement.blocks.filter { !blockCodes.contains($0.code) }
    result.announced = announced ?? complement.announced
    result.isIncomplete = !result.hasAllItAnnounces
    return result
  }

  /// Whether every domain is published, and as many competences are there as are announced.
  private var hasAllItAnnounces: Bool {
    domains.allSatisfy { domain in
      domain.isPublished
        && (domain.announced ?? domain.competences.count) == domain.competences.count
    } && (announced ?? competences.count) == competences.count
  }
}
