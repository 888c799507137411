extension PortfolioFolder {
  /// What an own référentiel amounts to: what is written; for a complement, what it completes.
  func extent(of own: Referentiel) -> Referentiel {
    own.completes == nil ? own : referentiels.whole(own)
  }

  /// Whether every part of a référentiel is said to have been found.
  func isWhole(_ referentiel: Referentiel) -> Bool {
    !mayLackParts(referentiel) && !referentiel.domains.contains(where: mayLackParts)
  }

  /// Whether a référentiel says that parts of it couldn't be found, or may say so.
  func mayLackParts(_ referentiel: Referentiel) -> Bool {
    referentiel.isIncomplete || mayHideAttribute(["completude"], at: referentiel.place)
  }

  /// Whether a domain says that it couldn't be found, or may say so.
  func mayLackParts(_ domain: Referentiel.Domain) -> Bool {
    !domain.isPublished || mayHideAttribute(["etat"], at: domain.place)
  }

  /// Whether one of the folder's own référentiels couldn't be read as such.
  var mayHideReferentiels: Bool { ownReferentiels.count < referentielDocuments.count }
}
