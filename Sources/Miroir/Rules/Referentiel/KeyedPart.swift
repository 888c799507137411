/// A part of a référentiel at hand that bears a key, with the référentiel.
struct KeyedPart {
  var part: Referentiel.Part
  /// The key.
  var key: String
  var referentiel: Identifier
  /// Which one of the référentiels at hand it is.
  var owner: Int
  /// Whether the référentiel is one of the folder's own.
  var isOwn: Bool

  /// What bears keys that may be compared: domains among themselves, competences among themselves.
  var kin: Kin { Kin(kind: part.kind, key: key) }

  struct Kin: Hashable {
    var kind: Referentiel.Part.Kind
    var key: String
  }

  /// The part of the key before its colon, which a family of référentiels shares.
  var family: Kin {
    let colon = key.lastIndex(of: ":") ?? key.startIndex
    return Kin(kind: part.kind, key: String(key[..<colon]))
  }
}

extension PortfolioFolder {
  /// The parts that bear a key, of Miroir's référentiels then of the folder's own; none when the
  /// folder's own bear none.
  var keyedParts: [KeyedPart] {
    let own = ownReferentiels.enumerated().flatMap { index, referentiel in
      referentiel.keyedParts(owner: index, isOwn: true)
    }
    guard !own.isEmpty else { return [] }
    let builtIn = referentiels.builtIn
    return builtIn.identifiers.compactMap(builtIn.referentiel(named:)).enumerated()
      .flatMap { index, referentiel in
        referentiel.keyedParts(owner: ownReferentiels.count + index, isOwn: false)
      } + own
  }
}

extension Referentiel {
  fileprivate func keyedParts(owner: Int, isOwn: Bool) -> [KeyedPart] {
    parts.compactMap { part in
      guard let key = part.transversal, !key.isEmpty else { return nil }
      return KeyedPart(part: part, key: key, referentiel: id, owner: owner, isOwn: isOwn)
    }
  }
}
