/// What the rules had to say of one portfolio, or of one référentiel looked at for itself.
public struct Check: Sendable {
  /// What was checked.
  public var subject: Subject
  /// The path that was asked for, as it was asked for.
  public var path: String
  /// The folder that was read.
  public var folder: PortfolioFolder
  /// What the rules found, in the order of the documents, but for the advice set aside.
  public var diagnostics: [Diagnostic]
  /// The advice that the candidate sets aside; whoever else reads the portfolio is told all the same.
  public var silenced: [Diagnostic]
  /// Whether what is missing blocks, as it does in a final version.
  public var isFinal: Bool

  /// What can be checked.
  public enum Subject: String, Sendable {
    /// A portfolio's folder.
    case portfolio
    /// The file of a référentiel.
    case referentiel
  }

  /// Checks a portfolio's folder against every rule.
  public init(path: String, folder: PortfolioFolder, isFinal: Bool) {
    self.init(.portfolio, path, folder, folder.diagnoseAll(), isFinal: isFinal)
  }

  /// Checks the référentiels of a folder against every rule: a check for each, in their order.
  public static func referentiels(of folder: PortfolioFolder, isFinal: Bool) -> [Check] {
    let diagnostics = Dictionary(grouping: folder.diagnose(), by: \.place.file)
    return folder.referentielDocuments.map(\.path).map { file in
      Check(.referentiel, file.text, folder, diagnostics[file] ?? [], isFinal: isFinal)
    }
  }

  private init(
    _ subject: Subject, _ path: String, _ folder: PortfolioFolder, _ diagnostics: [Diagnostic],
    isFinal: Bool
  ) {
    self.subject = subject
    self.path = path
    self.folder = folder
    self.diagnostics = diagnostics.filter { !folder.isDismissed($0) }
    silenced = diagnostics.filter(folder.isDismissed)
    self.isFinal = isFinal
  }

  /// What anyone may read, in the order of the documents: a candidate sets advice aside for
  /// themselves alone, and the file in which they do so is theirs.
  public var facts: [Diagnostic] {
    let all = silenced.isEmpty ? diagnostics : folder.diagnoseAll()
    return all.filter { $0.audience == .everyone && $0.place.file != .dismissals }
  }

  /// How many diagnostics are of that severity.
  public func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// Whether anything blocks.
  public var blocks: Bool {
    diagnostics.contains { $0.severity == .error || (isFinal && $0.severity == .missing) }
  }

  /// The path of one of the folder's files, for somebody who is where `path` was asked for.
  func path(of file: FilePath) -> String {
    switch subject {
    case .portfolio:
      let isFile = path == "portfolio.xml" || path.hasSuffix("/portfolio.xml")
      let folder = isFile ? String(path.dropLast("portfolio.xml".count)) : path
      return folder + (folder.isEmpty || folder.hasSuffix("/") ? "" : "/") + file.text
    case .referentiel: return file.text
    }
  }
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
