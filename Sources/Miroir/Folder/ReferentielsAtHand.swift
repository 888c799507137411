/// Where référentiels come from.
public protocol ReferentielSource: Sendable {
  /// Their identifiers.
  var identifiers: [Identifier] { get }
  /// The référentiel of that name.
  func referentiel(named identifier: Identifier) -> Referentiel?
}

/// The référentiels at hand: one's own first, then Miroir's, the incomplete ones completed.
public struct ReferentielsAtHand: ReferentielSource {
  /// One's own, but for those that take the name of one of Miroir's.
  private let own: [Referentiel]
  /// Miroir's.
  let builtIn: any ReferentielSource

  /// Joins one's own référentiels and Miroir's.
  public init(own: [Referentiel] = [], builtIn: any ReferentielSource) {
    let taken = builtIn.identifiers
    self.own = own.filter { !$0.usurps(taken) }
    self.builtIn = builtIn
  }

  /// Their identifiers, each once.
  public var identifiers: [Identifier] { (own.map(\.id) + builtIn.identifiers).withoutRepeats }

  /// The first référentiel of that name.
  public func referentiel(named identifier: Identifier) -> Referentiel? {
    let written = own.first { $0.id == identifier } ?? builtIn.referentiel(named: identifier)
    return written.map(whole)
  }

  /// What a référentiel amounts to: with its complements, when it is incomplete; when it completes
  /// another, that one with all its complements.
  func whole(_ referentiel: Referentiel) -> Referentiel {
    let base = base(of: referentiel) ?? referentiel
    return base.isIncomplete ? complements(of: base).reduce(base) { $0.completed(by: $1) } : base
  }

  /// What a référentiel completes, as it is written.
  func base(of complement: Referentiel) -> Referentiel? {
    complement.completes.flatMap(base(named:))
  }

  /// The référentiel of that name that completes no other, as it is written.
  func base(named identifier: Identifier) -> Referentiel? {
    own.first { $0.id == identifier && $0.completes == nil }
      ?? builtIn.referentiel(named: identifier)
  }

  /// Those of one's own that complete a référentiel, in their order.
  func complements(of base: Referentiel) -> [Referentiel] {
    own.filter { $0.completes == base.id }
  }

  /// That no référentiel has this name, and which one was most likely meant.
  public func unknown(_ identifier: Identifier) -> Phrase {
    let names = identifiers.map(\.text)
    let message = Phrase(
      fr: "« \(identifier) » n'est le nom d'aucun référentiel",
      en: "no framework is called '\(identifier)'")
    let help = Phrase.suggesting(names.nearest(to: identifier.text), among: names)
    return help.map { Phrase(fr: "\(message.fr) ; \($0.fr)", en: "\(message.en); \($0.en)") }
      ?? message
  }

  /// The référentiel that was chosen.
  public func referentiel(_ choice: ReferentielChoice) -> Referentiel? {
    switch choice {
    case .named(let identifier): referentiel(named: identifier)
    case .file(let referentiel):
      ReferentielsAtHand(own: [referentiel] + own, builtIn: builtIn).whole(referentiel)
    }
  }
}

/// A référentiel to check against, instead of the one that the portfolio names.
public enum ReferentielChoice: Sendable {
  /// One's own of that name, or Miroir's.
  case named(Identifier)
  /// This very one.
  case file(Referentiel)

  /// The name of the référentiel.
  public var identifier: Identifier {
    switch self {
    case .named(let identifier): identifier
    case .file(let referentiel): referentiel.id
    }
  }
}

extension Referentiel {
  /// Whether it takes the name of another without saying that it completes it.
  func usurps(_ identifiers: [Identifier]) -> Bool {
    identifiers.contains(id) && completes != id
  }
}
