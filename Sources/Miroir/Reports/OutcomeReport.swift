/// A form of the report of `miroir check` and `miroir referentiel lint`: what comes first, a piece
/// for each outcome, as soon as it is known, and what comes last.
///
/// No form shows a sentence, a name or a personal datum of the candidate's.
public protocol OutcomeReport: Sendable {
  /// What comes before the outcomes.
  var opening: String { get }
  /// What is to be written now that this is known.
  mutating func piece(_ outcome: CheckOutcome) -> String
  /// What comes after the outcomes.
  mutating func closing() -> String
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
