/// A session of a jury: who sits, when, by which rule, on which dossiers, and what the jury decides.
public struct JurySession: Sendable {
  /// What papers call it.
  public var id: Identifier
  /// The certificate's référentiel.
  public var referentiel: Identifier
  /// The rule of success that counts, where it is named.
  public var rule: Identifier?
  /// The establishment that certifies.
  public var establishment: String?
  /// The act that appoints the jury.
  public var appointment: Appointment?
  /// The members, in order; référents, who propose, are among them.
  public var members: [Member]
  /// The sitting.
  public var sitting: Sitting?
  /// The dossiers, in order.
  public var candidates: [Candidacy]
  /// The acts that adopt référents' proposals.
  public var adoptions: [Adoption]
  /// Where it is written.
  public var place: Place

  /// An act that appoints a jury.
  public struct Appointment: Sendable {
    /// The act, in full.
    public var text: String
    /// Its number.
    public var reference: String?
    /// Its date.
    public var date: PartialDate?
    /// Where it is written.
    public var place: Place
  }

  /// Somebody who sits, or proposes.
  public struct Member: Sendable {
    /// What evaluations call them by.
    public var id: Identifier
    /// What they do there.
    public var role: Role
    /// Whether they were at the sitting, where it is said.
    public var presence: Presence?
    /// Their first name and surname.
    public var name: String?
    /// The capacity in which they sit.
    public var capacity: String?
    /// The ground of their absence.
    public var absenceGround: String?
    /// The dossiers on which they don't sit, each with why.
    public var recusals: [Recusal]
    /// Where it is written.
    public var place: Place
    /// Where the ground of their absence is written.
    public var absencePlace: Place?

    /// What somebody does in a session.
    public enum Role: String, Sendable, CaseIterable {
      case president, member
      /// Proposes; the jury decides.
      case referent
    }

    /// Whether somebody was at a sitting.
    public enum Presence: String, Sendable, CaseIterable {
      case present, excused, absent
    }

    /// Whether they may decide: référents only propose, and whoever isn't there doesn't deliberate.
    public var deliberates: Bool {
      role != .referent && presence != .excused && presence != .absent
    }

    /// Whether they don't sit on that dossier.
    public func isRecused(from portfolio: Identifier) -> Bool {
      recusals.contains { $0.portfolio == portfolio }
    }
  }

  /// A dossier on which a member doesn't sit.
  public struct Recusal: Sendable {
    /// The portfolio.
    public var portfolio: Identifier
    /// Why.
    public var reason: String
    /// Where it is written.
    public var place: Place
  }

  /// When, where and how the jury sits.
  public struct Sitting: Sendable {
    /// The day.
    public var date: PartialDate?
    /// Where.
    public var location: String?
    /// How.
    public var mode: Mode?
    /// Where it is written.
    public var place: Place

    /// How a jury sits.
    public enum Mode: String, Sendable, CaseIterable {
      case inPerson = "in-person"
      case remote, hybrid
    }
  }

  /// A dossier of the session, with what the session knows of it.
  public struct Candidacy: Sendable {
    /// The portfolio.
    public var portfolio: Identifier
    /// The seal of the deposit that the jury examines.
    public var seal: SHA256Digest?
    /// The candidate's number in the establishment.
    public var number: String?
    /// The results of the knowledge tests.
    public var tests: [Test]
    /// The domains kept from earlier sessions.
    public var keptDomains: [KeptDomain]
    /// What the jury itself decided, where its members differ or nobody judged.
    public var decisions: [Decision]
    /// Whether the référentiel's requirements are met, as the jury found.
    public var findings: [RequirementFinding]
    /// Where it is written.
    public var place: Place
  }

  /// The result of a knowledge test (*contrôle de connaissances*) in a domain.
  public struct Test: Sendable {
    /// The domain.
    public var domain: CompetenceCode
    /// The result, where there is one.
    public var result: Result?
    /// Where it is written.
    public var place: Place

    /// What can come of a knowledge test; the text says no more than whether it is positive.
    public enum Result: String, Sendable, CaseIterable {
      case positive
      case notPositive = "not-positive"
      case absent
    }
  }

  /// A domain validated in an earlier session, whose benefit is kept.
  public struct KeptDomain: Sendable {
    /// The domain.
    public var domain: CompetenceCode
    /// The référentiel it was validated in, when it isn't the session's.
    public var referentiel: Identifier?
    /// The session it was validated in.
    public var session: String?
    /// The establishment that validated it.
    public var establishment: String?
    /// The number of the attestation.
    public var attestation: String?
    /// Where it is written.
    public var place: Place
  }

  /// A decision of the jury's on a competence.
  public struct Decision: Sendable {
    /// The competence.
    public var competence: CompetenceCode
    /// What is decided.
    public var value: JuryDecision
    /// When.
    public var date: PartialDate?
    /// Why.
    public var reason: String?
    /// Where it is written.
    public var place: Place
  }

  /// What the jury found of a requirement (*exigence*).
  public struct RequirementFinding: Sendable {
    /// The requirement.
    public var requirement: Identifier
    /// Whether it is met.
    public var isMet: Bool
    /// When.
    public var date: PartialDate?
    /// What shows it.
    public var reason: String?
    /// Where it is written.
    public var place: Place
  }

  /// The act by which the jury makes référents' concordant favourable proposals its own.
  public struct Adoption: Sendable {
    /// The day.
    public var date: PartialDate?
    /// Why.
    public var reason: String?
    /// The dossiers, by name.
    public var dossiers: [AdoptedDossier]
    /// Where it is written.
    public var place: Place
  }

  /// A dossier of an adoption.
  public struct AdoptedDossier: Sendable {
    /// The portfolio.
    public var portfolio: Identifier
    /// The seal of the deposit that was adopted.
    public var seal: SHA256Digest
    /// Where it is written.
    public var place: Place
  }
}

/// What is decided of a competence: there is nothing between, and nothing to add up.
public enum JuryDecision: String, Sendable, CaseIterable {
  case validated
  case notValidated = "not-validated"
}

extension JurySession {
  /// The member of that name.
  public func member(_ id: Identifier) -> Member? { members.first { $0.id == id } }

  /// The dossier of that portfolio.
  public func candidacy(of portfolio: Identifier) -> Candidacy? {
    candidates.first { $0.portfolio == portfolio }
  }
}
