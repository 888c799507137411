/// What it would still take to be certified by a rule of success, without listing every way: any set of
/// competences that ``isMet(by:)`` accepts, besides those validated already.
///
/// C2i2e has 88,314 smallest ways for who has nothing yet; they are said here in seven groups.
public struct Needed: Sendable, Hashable {
  /// How many competences it takes at the least.
  public var total: Int
  /// Those that every way holds, in the référentiel's order.
  public var all: [CompetenceCode]
  /// Within these, so many at the least.
  public var groups: [Group]
  /// The competences that aren't validated yet, in the référentiel's order.
  public var open: [CompetenceCode]
  /// The domains whose knowledge test isn't positive yet.
  public var tests: [CompetenceCode]
  /// The requirements that aren't met yet.
  public var requirements: [Identifier]

  /// Competences of a domain among which some are needed.
  public struct Group: Sendable, Hashable {
    /// How many.
    public var atLeast: Int
    /// Among which.
    public var of: [CompetenceCode]
    /// Their domain.
    public var domain: CompetenceCode
  }

  /// Tells what is needed beyond the competences that `isValidated` accepts.
  init(
    by rule: Referentiel.SuccessRule, of domains: [Referentiel.Domain],
    isValidated: (CompetenceCode) -> Bool, tests: [CompetenceCode] = [],
    requirements: [Identifier] = []
  ) {
    let lacking = domains.map { domain in
      (
        domain: domain.code,
        codes: domain.competences.map(\.code).filter { !isValidated($0) }
      )
    }
    open = lacking.flatMap(\.codes)
    let count = domains.reduce(0) { $0 + $1.competences.count }
    let leasts = lacking.map { max(0, $0.codes.count - (rule.missingPerDomain ?? 0)) }
    let validated = count - open.count
    let byNumber = max(0, min(count, rule.validatedAtLeast ?? count) - validated)
    total = max(byNumber, leasts.reduce(0, +))
    // What every way holds is named one by one, also where the number alone asks for everything.
    let takesAll = total == open.count
    all = zip(lacking, leasts).flatMap { domain, least in
      takesAll || least == domain.codes.count ? domain.codes : []
    }
    groups = zip(lacking, leasts).compactMap { domain, least in
      guard !takesAll, least > 0, least < domain.codes.count else { return nil }
      return Group(atLeast: least, of: domain.codes, domain: domain.domain)
    }
    self.tests = tests
    self.requirements = requirements
  }

  /// Whether validating those competences too would do, as far as competences go.
  public func isMet(by codes: Set<CompetenceCode>) -> Bool {
    codes.intersection(open).count >= total && codes.isSuperset(of: all)
      && groups.allSatisfy { codes.intersection($0.of).count >= $0.atLeast }
  }

  /// Whether nothing is needed.
  public var isNothing: Bool { total == 0 && tests.isEmpty && requirements.isEmpty }
}
