/// `--format ndjson`: a line for each outcome, the very object that `--format json` gives it, begun
/// with the name of its format.
public struct CheckNDJSON: OutcomeReport {
  private let subject: Check.Subject
  private let json: CheckJSON

  /// Texts are in `language`.
  public init(of subject: Check.Subject, language: Language) {
    self.subject = subject
    json = CheckJSON(of: subject, language: language)
  }

  /// Nothing: lines hold by themselves.
  public var opening: String { "" }

  /// A line.
  public func part(of outcome: CheckOutcome) -> String {
    let value =
      switch outcome {
      case .checked(let check): json.value(check)
      case .failed(let failure), .misused(let failure): json.value(failure)
      }
    let format = JSONValue.object(["format": .string(subject.format)])
    return "\(format.text.dropLast()),\(value.text.dropFirst())\n"
  }

  /// The line as it is.
  public func piece(_ line: String) -> String { line }

  /// Nothing either.
  public func closing() -> String { "" }
}
