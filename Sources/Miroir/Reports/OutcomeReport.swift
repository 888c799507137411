/// A form of the report of `miroir check` and `miroir referentiel lint`: what comes first, a piece
/// for each outcome, as soon as it is known, and what comes last.
///
/// No form shows a sentence, a name or a personal datum of the candidate's.
public protocol OutcomeReport: Sendable {
  /// What it takes from an outcome.
  associatedtype Part: Sendable
  /// What comes before the outcomes.
  var opening: String { get }
  /// What it takes from an outcome, which may be let go after that; it doesn't matter which one
  /// comes first.
  func part(of outcome: CheckOutcome) -> Part
  /// What is to be written now that this comes next.
  mutating func piece(_ part: Part) -> String
  /// What comes after the outcomes.
  mutating func closing() -> String
}

extension OutcomeReport {
  /// What is to be written now that this comes next.
  public mutating func piece(_ outcome: CheckOutcome) -> String { piece(part(of: outcome)) }
}

/// What came of checking something.
public enum CheckOutcome: Sendable {
  /// The rules were asked.
  case checked(Check)
  /// The machine stood in the way.
  case failed(CheckFailure)
  /// The command asks for what there isn't.
  case misused(CheckFailure)
}

/// What couldn't be checked, for a reason of the machine's or of the command's.
public struct CheckFailure: Sendable {
  /// The path that was asked for, as it was asked for.
  public var path: String
  /// What JSON calls the reason.
  public var code: String
  /// What happened.
  public var message: Phrase

  /// Joins the parts.
  public init(path: String, code: String, message: Phrase) {
    self.path = path
    self.code = code
    self.message = message
  }
}
