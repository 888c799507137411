/// What the rules had to say of one portfolio.
public struct PortfolioCheck: Sendable {
  /// The path that was asked for, as it was asked for.
  public var path: String
  /// The folder that was read.
  public var folder: PortfolioFolder
  /// What the rules found, in the order of the documents.
  public var diagnostics: [Diagnostic]
  /// Whether what is missing blocks, as it does in a final version.
  public var isFinal: Bool

  /// Checks a folder against every rule.
  public init(path: String, folder: PortfolioFolder, isFinal: Bool) {
    self.path = path
    self.folder = folder
    self.isFinal = isFinal
    diagnostics = folder.diagnose()
  }

  /// How many diagnostics are of that severity.
  public func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// Whether anything blocks.
  public var blocks: Bool {
    diagnostics.contains { $0.severity == .error || (isFinal && $0.severity == .missing) }
  }
}

/// A portfolio that couldn't be checked, for a reason of the machine's.
public struct CheckFailure: Sendable {
  /// The path that was asked for, as it was asked for.
  public var path: String
  /// `unreadable`, `too-large`, `not-a-portfolio` or `internal`.
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
