/// What a settings file, `miroir.toml`, changes of the rules, and what a session settles.
public struct RuleSettings: Sendable, Hashable {
  /// The rules made stricter, with their new severities.
  public var severities: [Rule.ID: Severity]
  /// The rules set aside, in order.
  public var silenced: [SilencedRule]
  /// How many times a portfolio may be annotated during the session, if it says so.
  public var reviewRounds: Int?

  /// Joins the parts.
  public init(
    severities: [Rule.ID: Severity], silenced: [SilencedRule], reviewRounds: Int? = nil
  ) {
    self.severities = severities
    self.silenced = silenced
    self.reviewRounds = reviewRounds
  }

  /// Nothing is changed.
  public static let none = RuleSettings(severities: [:], silenced: [])

  /// These settings, then those of a session, which have the last word.
  func followed(by session: RuleSettings) -> RuleSettings {
    RuleSettings(
      severities: severities.merging(session.severities) { $1 },
      silenced: silenced + session.silenced, reviewRounds: session.reviewRounds)
  }

  /// Why a rule is set aside, if it is.
  func reason(toSilence rule: Rule.ID) -> String? { silenced.first { $0.rule == rule }?.reason }
}

/// A rule that an establishment sets aside for a session.
public struct SilencedRule: Sendable, Hashable {
  /// The rule.
  public var rule: Rule.ID
  /// Why, in the establishment's words.
  public var reason: String
}

/// On whose behalf a settings file speaks, which says what it may do.
public enum SettingsAuthority: Sendable {
  /// The candidate's folder: it can only make rules stricter.
  case candidate
  /// The session: it can set rules aside, too.
  case session
}

extension Rule {
  /// Whether a session may set it aside: never an error, nor what protects the jury.
  package var maySilence: Bool {
    switch family {
    case .document, .referentiel, .coverage, .jury: false
    // A tutor may have the candidate's name: the session can see that, and nobody else.
    case .annotations: severity != .error || id == "annotateur-candidat"
    case .evidence: severity != .error && !Self.protectingEvidence.contains(id)
    // What isn't said of rights and of personal data may harm others than the candidate.
    case .declarations: severity == .advice
    case .dates, .reflection: severity != .error
    }
  }

  /// Without them a jury would open what runs, or have nothing to open.
  private static let protectingEvidence: Set<Rule.ID> = [
    "fichier-vide", "preuve-active", "preuve-sans-support",
  ]

  /// Whether it may become stricter: what is said of how people write stays advice.
  var mayStrengthen: Bool { audience == .everyone || severity != .advice }
}
