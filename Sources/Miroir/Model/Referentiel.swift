/// A competence framework, *référentiel*: what a certificate demands.
public struct Referentiel: Sendable {
  /// What portfolios call it by.
  public var id: Identifier
  /// The certificate's acronym.
  public var acronym: String
  /// Its official title.
  public var title: String
  /// Whether another version has replaced it.
  public var isSuperseded: Bool
  /// Whether a part of it couldn't be found in public sources.
  public var isIncomplete: Bool
  /// The incomplete référentiel that it completes.
  public var completes: Identifier?
  /// Its domains, in order.
  public var domains: [Domain]

  /// A domain of competences.
  public struct Domain: Sendable {
    /// Its code.
    public var code: CompetenceCode
    /// Its official title.
    public var title: String
    /// How many competences the official text announces, where it is known.
    public var announced: Int?
    /// Its competences, in order.
    public var competences: [Competence]
  }

  /// A competence.
  public struct Competence: Sendable {
    /// Its code.
    public var code: CompetenceCode
    /// Its official title.
    public var title: String
    /// The key it shares with the same competence of other specialties.
    public var transversal: String?
  }

  /// All the competences, in order.
  public var competences: [Competence] { domains.flatMap(\.competences) }

  /// The competence of that code.
  public func competence(_ code: CompetenceCode) -> Competence? {
    competences.first { $0.code == code }
  }
}
