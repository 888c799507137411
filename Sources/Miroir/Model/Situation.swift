/// A professional situation.
///
/// A class, since rules hand it about; it never changes.
public final class Situation: Sendable {
  /// What it is called by.
  public let id: Identifier?
  /// From when to when.
  public let period: Period
  /// The setting in which it was lived.
  public let setting: Setting?
  /// Whether people met.
  public let mode: Mode?
  /// Its title.
  public let title: Block?
  /// Its context.
  public let context: Block?
  /// The candidate's role.
  public let role: Block?
  /// What the candidate did.
  public let actions: Block?
  /// What was the candidate's own initiative.
  public let initiative: Block?
  /// What came of it.
  public let results: Block?
  /// The reflective analyses, those that name competences among them.
  public let analyses: [Analysis]
  /// The competences mobilised.
  public let mobilisations: [Mobilisation]
  /// Where it is written.
  public let place: Place

  init(
    id: Identifier?, period: Period, setting: Setting?, mode: Mode?, title: Block?,
    context: Block?, role: Block?, actions: Block?, initiative: Block?, results: Block?,
    analyses: [Analysis], mobilisations: [Mobilisation], place: Place
  ) {
    self.id = id
    self.period = period
    self.setting = setting
    self.mode = mode
    self.title = title
    self.context = context
    self.role = role
    self.actions = actions
    self.initiative = initiative
    self.results = results
    self.analyses = analyses
    self.mobilisations = mobilisations
    self.place = place
  }
}

/// A reflective analysis of a situation.
public struct Analysis: Sendable {
  /// The competences it names; none when it is about the situation.
  public var competences: [CompetenceCode]
  /// Its text, unless it is empty.
  public var text: Block?
  /// Where it is written.
  public var place: Place
}

/// A competence mobilised in a situation.
///
/// A class, since rules hand it about; it never changes.
public final class Mobilisation: Sendable {
  /// The competence's code.
  public let competence: CompetenceCode?
  /// The official title, as the candidate copied it.
  public let title: String?
  /// The evidence.
  public let evidence: [Identifier]
  /// Where the candidates think they stand.
  public let selfAssessment: SelfAssessment?
  /// What the evidence shows.
  public let justification: Block?
  /// The knowledge and skills combined.
  public let knowledge: Block?
  /// Its own analysis.
  public let analysis: Block?
  /// The situation's identifier.
  public let situation: Identifier?
  /// Where it is written.
  public let place: Place

  init(
    competence: CompetenceCode?, title: String?, evidence: [Identifier],
    selfAssessment: SelfAssessment?, justification: Block?, knowledge: Block?, analysis: Block?,
    situation: Identifier?, place: Place
  ) {
    self.competence = competence
    self.title = title
    self.evidence = evidence
    self.selfAssessment = selfAssessment
    self.justification = justification
    self.knowledge = knowledge
    self.analysis = analysis
    self.situation = situation
    self.place = place
  }
}

extension Situation {
  /// Its texts, analyses apart.
  var blocks: [Block] {
    [title, context, role, actions, initiative, results].compactMap(\.self)
  }

  /// The texts of its analyses, then of its mobilisations'.
  var allAnalyses: [Block] {
    analyses.compactMap(\.text) + mobilisations.compactMap(\.analysis)
  }
}

extension Mobilisation {
  /// Its texts.
  var blocks: [Block] { [justification, knowledge, analysis].compactMap(\.self) }
}
