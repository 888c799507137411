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
  public let help: Block?
  /// The rights on the portfolio itself, where they aren't all reserved.
  public let rights: Rights?
  /// The candidate's path, and what the portfolio shows.
  public let presentation: Block?
  /// The evidence, in order.
  public let evidence: [Evidence]
  /// The situations, in order.
  public let situations: [Situation]
  /// The closing review.
  public let review: Review?
  /// The root's place.
  public var place: Place
  /// The place of `situations`, where it is written.
  public var situationsPlace: Place?

  /// The place of `preuves`, where it is written.
  public var evidencePlace: Place?

  /// All the mobilisations, in order.
  public let mobilisations: [Mobilisation]
  /// Every analysis, with its text; those that are nothing but links have none.
  let analyses: [(text: String, block: Block)]

  /// Every text of the candidate's.
  package var blocks: [Block] {
    var blocks = [help, rights?.text, presentation].compactMap(\.self)
    for evidence in evidence { blocks += evidence.blocks }
    for situation in situations {
      blocks += situation.blocks
      blocks += situation.analyses.compactMap(\.text)
      for mobilisation in situation.mobilisations { blocks += mobilisation.blocks }
    }
    return blocks + (review?.blocks ?? [])
  }

  /// Every cross-reference of the candidate's texts.
  var references: [(to: Identifier?, place: Place)] { blocks.flatMap(\.references) }

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
  /// First name and surname, as far as they are written.
  package var name: String? {
    let names = [firstName, surname].compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

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
