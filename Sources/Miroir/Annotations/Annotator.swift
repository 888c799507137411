/// Somebody who annotates a portfolio.
public struct Annotator: Sendable, Hashable {
  /// Their name, where it is written.
  public var name: String?
  /// In what capacity they annotate.
  public var role: Role?

  /// Joins the parts.
  public init(name: String?, role: Role?) {
    self.name = name
    self.role = role
  }

  /// In what capacity somebody annotates.
  public enum Role: String, Sendable, CaseIterable {
    /// *Tuteur*, *tutrice*.
    case tutor
    /// *Référent* or *référente*, who also makes proposals to the jury.
    case referent
    /// *Maître de stage*.
    case supervisor
    /// *Pair*.
    case peer
    /// The candidate, who answers.
    case candidate
  }

  /// Whether both are, as far as one can tell, the same person in the same capacity.
  public func isSame(as other: Annotator) -> Bool { identity == other.identity }

  /// What tells somebody from anybody else: their name, however it is typed, and their capacity.
  struct Identity: Hashable {
    private var name: [UInt8]
    private var role: Role?

    fileprivate init(_ annotator: Annotator) {
      name = (annotator.name ?? "").folded
      role = annotator.role
    }
  }

  /// What tells them from anybody else.
  var identity: Identity { Identity(self) }
}
