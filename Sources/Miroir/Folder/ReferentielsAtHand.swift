/// Where référentiels come from.
public protocol ReferentielSource: Sendable {
  /// Their identifiers.
  var identifiers: [Identifier] { get }
  /// The référentiel of that name.
  func referentiel(named identifier: Identifier) -> Referentiel?
}

/// The référentiels at hand: one's own first, then Miroir's.
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
    own.first { $0.id == identifier } ?? builtIn.referentiel(named: identifier)
  }

  /// That no référentiel has this name, and which one was most likely meant.
  public func unknown(_ identifier: Identifier) -> Phrase {
    let names = identifiers.map(\.text)
    let message = Phrase(
      fr: "« \(identifier) » n'est le nom d'aucun référentiel",
      en: "'\(identifier)' is the name of no framework")
    let help = Phrase.suggesting(names.nearest(to: identifier.text), among: names)
    return help.map { Phrase(fr: "\(message.fr) ; \($0.fr)", en: "\(message.en); \($0.en)") }
      ?? message
  }

  /// The référentiel that was chosen.
  public func referentiel(_ choice: ReferentielChoice) -> Referentiel? {
    switch choice {
    case .named(let identifier): referentiel(named: identifier)
    case .file(let referentiel): referentiel
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
