/// A candidate's portfolio. What isn't written yet is absent; nothing is required.
public struct Portfolio: Sendable {
  /// Its opaque identifier.
  public var id: Identifier?
  /// The référentiel it aims at.
  public var referentiel: Identifier?
  /// The date of this state of it.
  public var date: PartialDate?
  /// The language it is written in, where it says so: that of its texts which name no other.
  public var language: String?
  /// Who writes it.
  public var candidate: Candidate?
  /// The help received with the writing.
  public var help: Block?
  /// The rights on the portfolio itself, where they aren't all reserved.
  public var rights: Rights?
  /// The candidate's path, and what the portfolio shows.
  public var presentation: Block?
  /// The evidence, in order.
  public var evidence: [Evidence]
  /// The situations, in order.
  public var situations: [Situation]
  /// The closing review.
  public var review: Review?
  /// The root's place.
  public var place: Place
  /// The place of `situations`, where it is written.
  public var situationsPlace: Place?

  /// The place of `preuves`, where it is written.
  public var evidencePlace: Place?

  /// All the mobilisations, in order.
  public var mobilisations: [Mobilisation] { situations.flatMap(\.mobilisations) }

  /// Every text of the candidate's.
  package var blocks: [Block] {
    [help, rights?.text, presentation].compactMap(\.self) + evidence.flatMap(\.blocks)
      + situations.flatMap { situation in
        situation.blocks + situation.analyses.compactMap(\.text)
          + situation.mobilisations.flatMap(\.blocks)
      } + (review?.blocks ?? [])
  }

  /// Every cross-reference of the candidate's texts.
  var references: [(to: Identifier?, place: Place)] { blocks.flatMap(\.references) }

  /// Every analysis, with its text; those that are nothing but links have none.
  var analyses: [(text: String, block: Block)] {
    situations.flatMap { situation in
      situation.analyses.compactMap(\.text) + situation.mobilisations.compactMap(\.analysis)
    }.map { ($0.text, $0) }.filter { !$0.0.xmlTrimmed.isEmpty }
  }

  /// The places of the parts that have an address.
  var places: [Place] {
    let ends = [
      place, candidate?.place, candidate?.session?.place, candidate?.training?.period.place,
      help?.place, rights?.place, presentation?.place, review?.place,
    ]
    return ends.compactMap(\.self) + (review?.blocks.map(\.place) ?? [])
      + evidence.flatMap { [$0.place] + $0.blocks.map(\.place) }
      + situations.flatMap { situation in
        [situation.place] + situation.blocks.map(\.place) + situation.analyses.map(\.place)
          + situation.mobilisations.flatMap { [$0.place] + $0.blocks.map(\.place) }
      }
  }
}

extension Evidence {
  /// Its texts.
  var blocks: [Block] {
    [title, description, contribution, alternative, rights?.text, personalData?.text, aiUse?.text]
      .compactMap(\.self)
  }
}

extension Situation {
  /// Its texts, analyses apart.
  var blocks: [Block] {
    [title, context, role, actions, initiative, results].compactMap(\.self)
  }
}

extension Mobilisation {
  /// Its texts.
  var blocks: [Block] { [justification, knowledge, analysis].compactMap(\.self) }
}

extension Review {
  /// Its texts.
  var blocks: [Block] { [acquired, limits, transfer].compactMap(\.self) }
}

/// Who writes a portfolio.
public struct Candidate: Sendable {
  /// First name.
  public var firstName: String?
  /// Surname.
  public var surname: String?
  /// Codes given by the establishment.
  public var identifiers: [Code]
  /// The establishment that certifies.
  public var establishment: String?
  /// The training followed.
  public var training: Training?
  /// The jury's session.
  public var session: Session?
  /// Where it is written.
  public var place: Place
}

extension Candidate {
  /// A code that an establishment gives somebody.
  public struct Code: Sendable {
    /// The code.
    public var text: String
    /// What kind of code it is.
    public var kind: Kind?
  }
}

/// The jury's session that a candidate aims at.
public struct Session: Sendable {
  /// Its date.
  public var date: PartialDate
  /// Where it is written.
  public var place: Place
}

/// The training a candidate follows.
public struct Training: Sendable {
  /// What it is called.
  public var title: String
  /// In what capacity the candidate applies.
  public var status: Status?
  /// How it is followed.
  public var mode: Mode?
  /// From when to when.
  public var period: Period
}

/// A beginning and an end.
public struct Period: Sendable {
  /// The beginning.
  public var start: PartialDate?
  /// The end.
  public var end: PartialDate?
  /// The tag that bears both.
  public var place: Place
}

/// A piece of evidence.
public struct Evidence: Sendable {
  /// What it is called by.
  public var id: Identifier?
  /// What it is.
  public var nature: Nature?
  /// Where it comes from.
  public var origin: Origin?
  /// The file, from the portfolio's folder.
  public var file: FilePath?
  /// The digest that the candidate says the file, or what the link leads to, has.
  public var digest: SHA256Digest?
  /// The address of evidence on line.
  public var link: String?
  /// When the link was visited.
  public var visited: PartialDate?
  /// Its date.
  public var date: PartialDate?
  /// Whether it was made alone.
  public var work: Work?
  /// Who may see it.
  public var confidentiality: Confidentiality?
  /// Its title.
  public var title: Block?
  /// Its commentary.
  public var description: Block?
  /// The candidate's own share.
  public var contribution: Block?
  /// The text that stands for it.
  public var alternative: Block?
  /// Who its author is, and under which licence.
  public var rights: Rights?
  /// What it holds of personal data.
  public var personalData: Declaration<PersonalData>?
  /// What part AI had in it.
  public var aiUse: Declaration<AIUse>?
  /// Where it is written.
  public var place: Place
}

/// The rights on a piece of evidence, or on a portfolio.
public struct Rights: Sendable {
  /// The author or authors.
  public var author: String?
  /// The licence.
  public var licence: String?
  /// What more is said about them.
  public var text: Block?
  /// Where it is written.
  public var place: Place
}

/// A state chosen among a few, and a text about it.
public struct Declaration<State: Sendable>: Sendable {
  /// The state.
  public var state: State?
  /// What is said about it.
  public var text: Block?
  /// Where it is written.
  public var place: Place
}

/// A professional situation.
public struct Situation: Sendable {
  /// What it is called by.
  public var id: Identifier?
  /// From when to when.
  public var period: Period
  /// The setting in which it was lived.
  public var setting: Setting?
  /// Whether people met.
  public var mode: Mode?
  /// Its title.
  public var title: Block?
  /// Its context.
  public var context: Block?
  /// The candidate's role.
  public var role: Block?
  /// What the candidate did.
  public var actions: Block?
  /// What was the candidate's own initiative.
  public var initiative: Block?
  /// What came of it.
  public var results: Block?
  /// The reflective analyses, those that name competences among them.
  public var analyses: [Analysis]
  /// The competences mobilised.
  public var mobilisations: [Mobilisation]
  /// Where it is written.
  public var place: Place
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
public struct Mobilisation: Sendable {
  /// The competence's code.
  public var competence: CompetenceCode?
  /// The official title, as the candidate copied it.
  public var title: String?
  /// The evidence.
  public var evidence: [Identifier]
  /// Where the candidates think they stand.
  public var selfAssessment: SelfAssessment?
  /// What the evidence shows.
  public var justification: Block?
  /// The knowledge and skills combined.
  public var knowledge: Block?
  /// Its own analysis.
  public var analysis: Block?
  /// The situation's identifier.
  public var situation: Identifier?
  /// Where it is written.
  public var place: Place
}

/// The closing review of a portfolio, its *bilan*.
public struct Review: Sendable {
  /// What was acquired.
  public var acquired: Block?
  /// What remains to be strengthened.
  public var limits: Block?
  /// What would serve elsewhere.
  public var transfer: Block?
  /// Where it is written.
  public var place: Place
}
