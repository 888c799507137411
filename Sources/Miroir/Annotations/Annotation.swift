/// A remark on a place of a portfolio, or on a passage that stands there.
public struct Annotation: Sendable, Hashable {
  /// Its name, which nothing else has in the folder.
  public var id: Identifier
  /// Who made it.
  public var annotator: Annotator
  /// The address annotated, as it was then.
  public var target: Address
  /// What finds the passage again, where it is written.
  public var anchor: Anchor?
  /// What became of it in the portfolio that was handed over, where a copy for a jury says so.
  public var recorded: RecordedOutcome?
  /// What the remark is.
  public var motive: Motive
  /// For whom it is.
  public var visibility: Visibility
  /// What it says; a blank line parts two paragraphs.
  public var text: String
  /// When it was made.
  public var date: Timestamp?
  /// The number of this state of it, from 1.
  public var revision: Int
  /// Where it stands.
  public var place: Place

  /// What a remark is.
  public enum Motive: String, Sendable, CaseIterable {
    case comment, question, suggestion, correction, encouragement
  }
}

/// For whom something is. Nothing is for the jury and not for the candidate.
public enum Visibility: String, Sendable, CaseIterable {
  case candidate
  case candidateAndJury = "candidate-and-jury"
}

/// An answer in the thread of an annotation.
public struct Reply: Sendable, Hashable {
  /// Its name.
  public var id: Identifier
  /// Who answers.
  public var annotator: Annotator
  /// The annotation or the answer that it answers.
  public var target: Identifier
  /// What it says.
  public var text: String
  /// When it was made.
  public var date: Timestamp?
  /// The digest of the portfolio that its author had before them, where it is written.
  public var versionDigest: SHA256Digest?
  /// The number of this state of it, from 1.
  public var revision: Int
  /// Where it stands.
  public var place: Place
}

/// A change of an annotation's state.
public struct StateChange: Sendable, Hashable {
  /// Its name.
  public var id: Identifier
  /// Who changed it.
  public var annotator: Annotator
  /// The annotation.
  public var target: Identifier
  /// The state from then on.
  public var state: State
  /// When it was changed.
  public var date: Timestamp?
  /// The digest of the portfolio that its author had before them, where it is written.
  public var versionDigest: SHA256Digest?
  /// Where it stands.
  public var place: Place

  /// How far the treatment of an annotation is.
  public enum State: String, Sendable, CaseIterable {
    case open
    /// The candidate did something about it.
    case dealtWith = "dealt-with"
    case closed
  }
}

/// How far a competence is, according to an annotator (*avis*). It decides nothing, and nothing
/// averages it.
public struct Opinion: Sendable, Hashable {
  /// Its name.
  public var id: Identifier
  /// Whose it is.
  public var annotator: Annotator
  /// The competence.
  public var competence: CompetenceCode
  /// How far it is.
  public var value: Mobilisation.SelfAssessment
  /// Why.
  public var reason: String
  /// For whom it is.
  public var visibility: Visibility
  /// When it was given.
  public var date: Timestamp?
  /// The digest of the portfolio that its author had before them, where it is written.
  public var versionDigest: SHA256Digest?
  /// The number of this state of it, from 1.
  public var revision: Int
  /// Where it stands.
  public var place: Place
}

/// What a référent proposes to the jury for a competence; the decision is the jury's.
public struct Proposal: Sendable, Hashable {
  /// Its name.
  public var id: Identifier
  /// Whose it is.
  public var annotator: Annotator
  /// The competence.
  public var competence: CompetenceCode
  /// What is proposed.
  public var value: Value
  /// Why.
  public var reason: String
  /// What it rests on.
  public var grounds: [Address]
  /// For whom it is.
  public var visibility: Visibility
  /// When it was made.
  public var date: Timestamp?
  /// The digest of the portfolio that its author had before them, where it is written.
  public var versionDigest: SHA256Digest?
  /// The number of this state of it, from 1.
  public var revision: Int
  /// Where it stands.
  public var place: Place

  /// What can be proposed.
  public enum Value: String, Sendable, CaseIterable {
    case favourable, unfavourable
    case toBeExamined = "to-be-examined"
  }
}
