/// Something that the reader of a report must know, where it is, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
  /// The rule that isn't met.
  public var rule: Rule.ID
  /// How much it matters.
  public var severity: Severity
  /// Who may read it.
  public var audience: Audience
  /// What is so: one phrase, the most specific thing first, no final stop.
  public var message: Phrase
  /// What to do, as a verb phrase.
  public var help: Phrase?
  /// Where it is.
  public var place: Place
  /// Where it is, as a person counts.
  public var position: Position
  /// Other places that explain it.
  public var related: [Related]
  /// What mends it, when that is certain and the document is the candidate's.
  package var mend: Mend?

  /// Whether `miroir fix` knows what to do about it.
  public var isMendable: Bool { mend != nil }

  /// Another place that explains a diagnostic.
  public struct Related: Sendable, Hashable {
    /// What is there.
    public var message: Phrase
    /// Where it is.
    public var place: Place
    /// Where it is, as a person counts.
    public var position: Position
  }
}

/// How much a diagnostic matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Wrong: *erreur*.
  case error
  /// Not there yet, *à compléter*: fine in a draft, blocks what is final.
  case missing
  /// Worth a look: *conseil*. It never blocks.
  case advice

  /// The most serious first.
  public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .missing: 1
    case .advice: 2
    }
  }
}

/// Who may read a diagnostic.
public enum Audience: String, Sendable {
  /// Whoever may read the portfolio.
  case everyone = "tous"
  /// The candidate alone, and those they choose.
  case candidate = "candidat"
}

/// What a rule found, before it is given a line.
public struct Finding: Sendable {
  var message: Phrase
  var place: Place
  var help: Phrase?
  var related: [(message: Phrase, place: Place)]
  /// What mends it, when that is certain: edits of the document it is in.
  var mend: Mend?

  init(
    _ message: Phrase, at place: Place, help: Phrase? = nil,
    related: [(message: Phrase, place: Place)] = [], mend: Mend? = nil
  ) {
    self.message = message
    self.place = place
    self.help = help
    self.related = related
    self.mend = mend
  }
}

extension PortfolioFolder {
  /// What all the rules have to say, in the order of the documents, but for the advice set aside.
  public func diagnose(_ rules: [Rule] = Rule.all) -> [Diagnostic] {
    diagnoseAll(rules).filter { !isDismissed($0) }
  }

  /// The same, advice set aside included.
  func diagnoseAll(_ rules: [Rule] = Rule.all) -> [Diagnostic] {
    let places = PlaceIndex(self)
    let severities = settings.severities
    var diagnostics: [Diagnostic] = []
    // All threads count the uses of the same rules, and wait for one another: one that finds nothing
    // isn't copied.
    for index in rules.indices {
      let findings = rules[index].findings(self)
      guard !findings.isEmpty else { continue }
      let rule = rules[index]
      for finding in findings {
        diagnostics.append(
          rule.diagnostic(finding, severities[rule.id] ?? rule.severity, places))
      }
    }
    return diagnostics.sorted { $0.precedes($1) }
  }

  /// Whether the candidate sets it aside.
  func isDismissed(_ diagnostic: Diagnostic) -> Bool {
    dismissals.contains { $0.covers(diagnostic) }
  }
}

extension Rule {
  fileprivate func diagnostic(
    _ finding: Finding, _ severity: Severity, _ places: PlaceIndex
  ) -> Diagnostic {
    Diagnostic(
      rule: id, severity: severity, audience: audience, message: finding.message,
      help: finding.help, place: finding.place, position: places.position(of: finding.place),
      related: finding.related.map {
        Diagnostic.Related(
          message: $0.message, place: $0.place, position: places.position(of: $0.place))
      },
      // A framework in the folder is its establishment's.
      mend: finding.place.file == .portfolio ? finding.mend : nil)
  }
}

extension Diagnostic {
  /// By file, then place, then rule.
  func precedes(_ other: Diagnostic) -> Bool {
    if place.file != other.place.file {
      return place.file == .portfolio
        || (other.place.file != .portfolio && place.file < other.place.file)
    }
    if position != other.position { return position < other.position }
    if rule != other.rule { return rule < other.rule }
    return message.fr < other.message.fr
  }
}
