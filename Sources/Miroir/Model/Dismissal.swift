/// A piece of advice that the candidate sets aside, for a reason of their own that nothing reads.
public struct Dismissal: Sendable, Hashable {
  /// The rule that gives it.
  public var rule: Rule.ID
  /// The address that it is given for; nothing where reports give none.
  public var address: Address?
  /// Where it is written.
  public var place: Place

  /// Whether it is this piece of advice that is set aside. Only advice can be, and not what is said
  /// of dismissals themselves.
  func covers(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .advice && diagnostic.place.file != place.file
      && diagnostic.rule == rule && diagnostic.place.address == address
  }
}
