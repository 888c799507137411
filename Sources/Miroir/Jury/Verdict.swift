/// What a session comes to for one dossier (*décision du jury*), with its reasons. There is no score in
/// it, and nothing makes up for anything.
public struct Verdict: Sendable {
  /// The portfolio.
  public var portfolio: Identifier
  /// The seal of the deposit that was examined.
  public var seal: SHA256Digest?
  /// The candidate's number in the establishment.
  public var number: String?
  /// What it comes to by the rule that counts.
  public var result: Result
  /// The rule that counts, if one does.
  public var rule: Identifier?
  /// What it comes to by each rule of the référentiel, in their order.
  public var outcomes: [Outcome]
  /// What is required whichever the rule, in order.
  public var requirements: [RequirementState]
  /// The domains, in order.
  public var domains: [DomainState]
  /// The competences, in order.
  public var competences: [CompetenceState]
  /// Why it comes to that: the clause that decides first, with its source.
  public var reasons: [Reason]
  /// What the dossier's documents say that doesn't count, each with why.
  public var setAside: [Reason]

  /// What a session can come to.
  public enum Result: String, Sendable, CaseIterable {
    /// *C2i délivré*.
    case certified
    /// *Certification non obtenue à cette session*.
    case notCertified = "not-certified"
    /// *En attente de décision*.
    case undecided
  }

  /// What a rule of success comes to.
  public struct Outcome: Sendable {
    /// The rule.
    public var rule: Referentiel.SuccessRule
    /// What it comes to.
    public var result: Result
    /// What would be needed; nothing where the référentiel isn't whole.
    public var needed: Needed?
  }

  /// A requirement, and what the jury found.
  public struct RequirementState: Sendable {
    /// The requirement.
    public var requirement: Referentiel.Requirement
    /// Whether it is met, if the jury said so.
    public var isMet: Bool?
    /// Where and why it said so.
    public var reasons: [Reason]
  }

  /// A domain, and where it stands.
  public struct DomainState: Sendable {
    /// The domain's code.
    public var code: CompetenceCode
    /// Its title.
    public var title: String
    /// Where it stands.
    public var state: State
    /// The result of its knowledge test, where there is one.
    public var test: JurySession.Test.Result?
    /// Whether the référentiel asks for a knowledge test.
    public var needsTest: Bool
    /// From which earlier session it is kept.
    public var kept: JurySession.KeptDomain?

    /// Where a domain can stand.
    public enum State: String, Sendable, CaseIterable {
      case acquired
      case notAcquired = "not-acquired"
      case kept, undecided
    }
  }

  /// A competence, and where it stands.
  public struct CompetenceState: Sendable {
    /// The competence's code.
    public var code: CompetenceCode
    /// Its title.
    public var title: String
    /// Its domain.
    public var domain: CompetenceCode
    /// Where it stands.
    public var state: State
    /// Who said so, where.
    public var reasons: [Reason]
    /// Where the candidate thinks they stand, each time they say it.
    public var selfAssessments: [Mobilisation.SelfAssessment]
    /// What tutors and référents think; beside, and never averaged.
    public var opinions: [Opinion]
    /// What référents propose, in evaluations and in annotations.
    public var proposals: [Proposal.Value]

    /// Where a competence can stand.
    public enum State: String, Sendable, CaseIterable {
      case acquired
      case notAcquired = "not-acquired"
      case disputed
      case notAssessed = "not-assessed"
      case kept

      /// Whether it counts as validated.
      public var isValidated: Bool { self == .acquired || self == .kept }
      /// Whether somebody still has to decide.
      public var isOpen: Bool { self == .disputed || self == .notAssessed }
    }
  }

  /// Why something is so.
  public struct Reason: Sendable, Hashable {
    /// What is so, whoever said it.
    public var fact: Phrase
    /// The member of the jury who said it, by their name in the session; papers know their whole name.
    public var member: Identifier?
    /// Where it is written.
    public var place: Place?

    /// Joins the parts.
    init(_ fact: Phrase, by member: Identifier? = nil, at place: Place? = nil) {
      self.fact = fact
      self.member = member
      self.place = place
    }

    /// In words that name nobody.
    public var sentence: Phrase {
      guard let member else { return fact }
      return Phrase(fr: "\(fact.fr) par « \(member) »", en: "\(fact.en) by '\(member)'")
    }
  }
}

extension Verdict {
  /// What it comes to by the rule that counts.
  public var outcome: Outcome? { outcomes.first { $0.rule.id == rule } }
}
