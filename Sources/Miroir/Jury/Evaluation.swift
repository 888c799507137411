/// What one member of the jury decides, competence by competence, of a dossier as it was deposited.
public struct Evaluation: Sendable {
  /// The portfolio.
  public var portfolio: Identifier
  /// The seal of the deposit that was read.
  public var seal: SHA256Digest
  /// The member, by their name in the session.
  public var member: Identifier
  /// The référentiel whose competences are judged, where it is said.
  public var referentiel: Identifier?
  /// When.
  public var date: PartialDate?
  /// What is decided, in order.
  public var judgements: [Judgement]
  /// What is to be said of the whole dossier.
  public var remark: String?
  /// Where it is written.
  public var place: Place

  /// What a member decides of a competence.
  public struct Judgement: Sendable {
    /// The competence.
    public var competence: CompetenceCode
    /// What is decided; nothing as long as it isn't.
    public var decision: JuryDecision?
    /// What it rests on.
    public var grounds: [Address]
    /// What is sufficient and what isn't, where it is said. Nothing adds them up.
    public var criteria: [(criterion: Criterion, isSufficient: Bool)]
    /// What the member has to say of it.
    public var remark: String?
    /// Where it is written.
    public var place: Place
  }

  /// What the certificate looks at in a competence.
  public enum Criterion: String, Sendable, CaseIterable {
    case relevance, effectiveness, initiative, reflexivity
  }
}

extension Evaluation.Judgement {
  /// Whether a refusal says why: a criterion that isn't met, or a remark.
  public var isReasoned: Bool {
    decision != .notValidated || remark != nil || criteria.contains { !$0.isSufficient }
  }
}
