/// What two référentiels have in common and what they haven't.
///
/// Only a transversal key that both declare makes two parts the same: codes recur from one
/// certificate to another, and titles that resemble one another promise nothing.
public struct ReferentielComparison: Sendable {
  /// The référentiel one comes from.
  public var first: Referentiel
  /// The référentiel one goes to.
  public var second: Referentiel
  /// The domains that share a key, in the order of the first.
  public var domains: [Shared<Referentiel.Domain>]
  /// The competences that share a key, in the order of the first.
  public var competences: [Shared<PlacedCompetence>]
  /// The domains of the first, with the competences that it alone has.
  public var firstOnly: [Referentiel.Domain]
  /// The domains of the second, with the competences that are new in it.
  public var secondOnly: [Referentiel.Domain]

  /// A part that both have.
  public struct Shared<Part: Sendable>: Sendable {
    /// The key.
    public var key: String
    /// The part in the first.
    public var first: Part
    /// The part in the second.
    public var second: Part
  }

  /// A competence, with its domain's code.
  public struct PlacedCompetence: Sendable {
    /// The competence.
    public var competence: Referentiel.Competence
    /// Its domain's code.
    public var domain: CompetenceCode
  }

  /// Compares two référentiels.
  public init(_ first: Referentiel, _ second: Referentiel) {
    self.first = first
    self.second = second
    domains = first.domains.shared(with: second.domains, by: \.transversal)
    competences = first.placedCompetences.shared(
      with: second.placedCompetences, by: \.competence.transversal)
    let shared = (domains: Set(domains.map(\.key)), competences: Set(competences.map(\.key)))
    firstOnly = first.domains.compactMap { $0.without(shared.domains, shared.competences) }
    secondOnly = second.domains.compactMap { $0.without(shared.domains, shared.competences) }
  }

  /// Whether they have no key in common.
  public var isEmpty: Bool { domains.isEmpty && competences.isEmpty }

  /// Which of the two is an old version of which, if one says so.
  public var superseded: (old: Referentiel, new: Referentiel)? {
    if second.supersedes == first.id { return (first, second) }
    return first.supersedes == second.id ? (second, first) : nil
  }
}

extension Referentiel {
  fileprivate var placedCompetences: [ReferentielComparison.PlacedCompetence] {
    domains.flatMap { domain in
      domain.competences.map { .init(competence: $0, domain: domain.code) }
    }
  }
}

extension Array where Element: Sendable {
  /// The parts whose key a part of `others` has too; of several with one key, the first counts.
  fileprivate func shared(
    with others: [Element], by key: (Element) -> String?
  ) -> [ReferentielComparison.Shared<Element>] {
    let found = Dictionary(
      others.compactMap { other in key(other).map { ($0, other) } }
    ) { first, _ in first }
    var met: Set<String> = []
    return compactMap { part in
      guard let key = key(part), !key.isEmpty, let other = found[key], met.insert(key).inserted
      else { return nil }
      return .init(key: key, first: part, second: other)
    }
  }
}

extension Referentiel.Domain {
  /// The domain without the competences that are shared; nothing when nothing else is in it.
  fileprivate func without(
    _ domainKeys: Set<String>, _ competenceKeys: Set<String>
  ) -> Referentiel.Domain? {
    var rest = self
    rest.competences.removeAll { $0.transversal.map(competenceKeys.contains) == true }
    let isUnknown = competences.isEmpty && transversal.map(domainKeys.contains) != true
    return rest.competences.isEmpty && !isUnknown ? nil : rest
  }
}
