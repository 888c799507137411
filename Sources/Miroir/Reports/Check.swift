/// What the rules had to say of one portfolio, of one référentiel looked at for itself, or of a jury's
/// session.
public struct Check: Sendable {
  /// What was checked.
  public var subject: Subject
  /// The path that was asked for, as it was asked for.
  public var path: String
  /// The folder that was read.
  public var folder: PortfolioFolder
  /// What the rules found, in the order of the documents, but for the advice set aside.
  public var diagnostics: [Diagnostic]
  /// What the rules found that the session sets aside, in the order of the documents.
  public var silenced: [Diagnostic]
  /// The advice that the candidate sets aside, in the order of the documents; whoever else reads
  /// the portfolio is told all the same.
  public var dismissed: [Diagnostic]
  /// Whether what is missing blocks, as it does in a final version.
  public var isFinal: Bool

  /// What can be checked.
  public enum Subject: String, Sendable {
    /// A portfolio's folder.
    case portfolio
    /// The file of a référentiel.
    case referentiel
    /// The folder of a jury's session.
    case session
  }

  /// Checks a portfolio's folder against every rule.
  public init(path: String, folder: PortfolioFolder, isFinal: Bool) {
    let diagnostics = folder.diagnoseAll().filter { diagnostic in
      isFinal || Rule.named(diagnostic.rule)?.isForFinal != true
    }
    self.init(.portfolio, path, folder, diagnostics, isFinal: isFinal)
  }

  /// Checks the référentiels of a folder against every rule: a check for each, in their order.
  public static func referentiels(of folder: PortfolioFolder, isFinal: Bool) -> [Check] {
    let diagnostics = Dictionary(grouping: folder.diagnose(), by: \.place.file)
    return folder.referentielDocuments.map(\.path).map { file in
      Check(.referentiel, file.text, folder, diagnostics[file] ?? [], isFinal: isFinal)
    }
  }

  /// Checks the folder of a jury's session against every rule; what is missing blocks its papers.
  public init(session path: String, folder: PortfolioFolder) {
    self.init(.session, path, folder, folder.diagnoseAll(), isFinal: true)
  }

  private init(
    _ subject: Subject, _ path: String, _ folder: PortfolioFolder, _ diagnostics: [Diagnostic],
    isFinal: Bool
  ) {
    self.subject = subject
    self.path = path
    self.folder = folder
    let settings = folder.settings
    silenced = diagnostics.filter { settings.reason(toSilence: $0.rule) != nil }
    let heard = diagnostics.filter { settings.reason(toSilence: $0.rule) == nil }
    dismissed = heard.filter(folder.isDismissed)
    self.diagnostics = heard.filter { !folder.isDismissed($0) }
    self.isFinal = isFinal
  }

  /// What anyone may read, in the order of the documents: a candidate sets advice aside for
  /// themselves alone, and the file in which they do so is theirs.
  public var facts: [Diagnostic] {
    (diagnostics + dismissed).sorted { $0.precedes($1) }
      .filter { $0.audience == .everyone && $0.place.file != .dismissals }
  }

  /// The same check as a dossier shows it, with those facts and nothing for the candidate alone; its
  /// paths are those of the folder.
  package func showing(_ facts: [Diagnostic]) -> Check {
    var check = self
    check.path = FilePath.portfolio.text
    check.diagnostics = facts
    check.silenced = silenced.filter { $0.audience == .everyone }
    check.dismissed = []
    return check
  }

  /// How many diagnostics are of that severity.
  public func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// The rules that the session sets aside and that found something, with how much.
  package var silencedRules: [(rule: SilencedRule, count: Int)] {
    folder.settings.silenced.compactMap { rule in
      let count = silenced.count { $0.rule == rule.rule }
      return count == 0 ? nil : (rule, count)
    }
  }

  /// How much advice the candidate sets aside, if any: `2 conseils écartés`.
  package var dismissedAmount: Phrase? {
    let count = dismissed.count
    guard count > 0 else { return nil }
    return count == 1
      ? Phrase(fr: "1 conseil écarté", en: "1 piece of advice set aside")
      : Phrase(fr: "\(count) conseils écartés", en: "\(count) pieces of advice set aside")
  }

  /// Whether anything blocks.
  public var blocks: Bool { diagnostics.contains { isBlocked(by: $0.severity) } }

  /// Whether what is of that severity blocks.
  package func isBlocked(by severity: Severity) -> Bool {
    severity == .error || (isFinal && severity == .missing)
  }

  /// The path of one of the folder's files, for somebody who is where `path` was asked for.
  package func path(of file: FilePath) -> String {
    switch subject {
    case .portfolio, .session:
      let document = (subject == .session ? FilePath.session : .portfolio).text
      let isFile = path == document || path.hasSuffix("/" + document)
      let folder = isFile ? String(path.dropLast(document.count)) : path
      return folder + (folder.isEmpty || folder.hasSuffix("/") ? "" : "/") + file.text
    case .referentiel: return file.text
    }
  }

  /// A place in words: `Samples/refuse/portfolio.xml:122:39 (tablettes/D1.1)`.
  func location(_ place: Place, _ position: Position) -> String {
    let address = place.address.map { " (\($0))" } ?? ""
    return "\(path(of: place.file).printable):\(position.line):\(position.column)\(address)"
  }
}

extension SilencedRule {
  /// That it is set aside, why, and how much it would have found.
  package func sentence(count: Int) -> Phrase {
    Phrase(
      fr: "Écarté par la session : \(rule) (\(count)) — \(reason)",
      en: "Set aside by the session: \(rule) (\(count)) — \(reason)")
  }
}
