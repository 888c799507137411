/// Something a portfolio's folder must, or should, meet.
///
/// A rule is a value: what its page says, what its tests check and what its message points at come
/// from it alone. To add one: name the fault, write what it rejects and accepts, list it in
/// `Rule.all`, then write the closure.
public struct Rule: Sendable, Identifiable {
  /// The fault, in French kebab case without accents; public from the first release.
  public let id: ID
  /// How much it matters.
  public let severity: Severity
  /// What it is about.
  public let family: Family
  /// Who may read what it finds.
  public let audience: Audience
  /// Whether it is about a portfolio that is said to be finished, and that one alone.
  public let isForFinal: Bool
  let findings: @Sendable (PortfolioFolder) -> [Finding]
  /// Made when a page or a test asks for it, since a check of portfolios never does.
  private let makePage: @Sendable () -> Page

  /// What the rule's page and tests are made from.
  private struct Page: Sendable {
    var requirement: Phrase
    var rationale: Phrase
    var fix: Phrase
    var examples: [Example]
  }

  /// What is asked for, in one sentence.
  public var requirement: Phrase { makePage().requirement }
  /// Why it is asked for.
  public var rationale: Phrase { makePage().rationale }
  /// How to meet it.
  public var fix: Phrase { makePage().fix }
  /// The text that demands it, where there is one.
  public let source: String?
  /// The blocks whose questions help to meet it.
  public let blocks: [GuidedBlock]
  /// Edits of the example folder that the rule rejects or accepts: its tests and its page.
  public var examples: [Example] { makePage().examples }

  /// The name of a rule.
  public struct ID: ByteText {
    /// The name as it is written.
    public var text: String
    /// Takes the name as it is.
    public init(_ text: String) { self.text = text }
  }

  /// Makes a rule that looks at each `Subject` of a folder and finds at most one fault in it.
  ///
  /// Who may read what it finds goes by the family, unless `audience` says otherwise: what is only
  /// redundant, and where a personal datum stands, is for the candidate.
  init<Subject>(
    _ id: ID, _ severity: Severity, _ family: Family, audience: Audience? = nil,
    requirement: @autoclosure @escaping @Sendable () -> Phrase,
    rationale: @autoclosure @escaping @Sendable () -> Phrase,
    fix: @autoclosure @escaping @Sendable () -> Phrase, source: String? = nil,
    blocks: [GuidedBlock] = [], isForFinal: Bool = false,
    examples: @autoclosure @escaping @Sendable () -> [Example],
    each subjects: @escaping @Sendable (PortfolioFolder) -> [Subject],
    check: @escaping @Sendable (Subject, PortfolioFolder) -> Finding?
  ) {
    self.init(
      id: id, severity: severity, family: family, audience: audience ?? family.audience,
      isForFinal: isForFinal, source: source, blocks: blocks,
      makePage: {
        Page(
          requirement: requirement(), rationale: rationale(), fix: fix(), examples: examples())
      },
      findings: { folder in subjects(folder).compactMap { check($0, folder) } })
  }

  private init(
    id: ID, severity: Severity, family: Family, audience: Audience, isForFinal: Bool,
    source: String?, blocks: [GuidedBlock], makePage: @escaping @Sendable () -> Page,
    findings: @escaping @Sendable (PortfolioFolder) -> [Finding]
  ) {
    self.id = id
    self.severity = severity
    self.family = family
    self.source = source
    self.blocks = blocks
    self.makePage = makePage
    self.findings = findings
    self.audience = audience
    self.isForFinal = isForFinal
  }

  /// The same rule, which finds nothing: to prove that its examples would notice.
  package var blinded: Rule {
    Rule(
      id: id, severity: severity, family: family, audience: audience,
      isForFinal: isForFinal, source: source, blocks: blocks, makePage: makePage,
      findings: { _ in [] })
  }
}

/// What rules are about, in the order of `docs/rules.md`.
public enum Family: String, Sendable, CaseIterable {
  /// How the document is written.
  case document
  /// What it says of the référentiel.
  case referentiel
  /// Which competences are covered.
  case coverage = "couverture"
  /// The evidence and its files.
  case evidence = "preuves"
  /// Dates.
  case dates
  /// What is declared of the evidence: rights, personal data, AI.
  case declarations
  /// The reflective writing: whether it is there, never how good it is.
  case reflection = "reflexion"
  /// What tutors, référents and others annotated.
  case annotations
  /// A jury's session and its members' evaluations.
  case jury

  /// Who may read what these rules find, where they don't say otherwise.
  var audience: Audience {
    switch self {
    case .document, .referentiel, .coverage, .evidence, .dates, .declarations, .jury: .everyone
    case .reflection, .annotations: .candidate
    }
  }

  /// What the family is called.
  public var title: Phrase {
    switch self {
    case .document: Phrase(fr: "Le document", en: "The document")
    case .referentiel: Phrase(fr: "Le référentiel", en: "The competence framework")
    case .coverage: Phrase(fr: "La couverture du référentiel", en: "Coverage of the framework")
    case .evidence: Phrase(fr: "Les preuves", en: "The evidence")
    case .dates: Phrase(fr: "Les dates", en: "Dates")
    case .declarations: Phrase(fr: "Les déclarations", en: "Declarations")
    case .reflection: Phrase(fr: "L'analyse réflexive", en: "Reflective writing")
    case .annotations: Phrase(fr: "Les annotations", en: "Annotations")
    case .jury: Phrase(fr: "La session du jury", en: "The jury's session")
    }
  }
}
