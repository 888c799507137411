/// What a session comes to: a verdict for each of its dossiers.
///
/// It walks the référentiel, so that no competence can be forgotten, and takes each competence on its
/// own. Documents that couldn't be read in full decide nothing.
public struct Deliberation: Sendable {
  /// The session.
  public var session: JurySession
  /// The référentiel.
  public var referentiel: Referentiel
  /// The rule of success that counts: the only one, or the one that is named.
  public var rule: Referentiel.SuccessRule?
  /// A verdict for each dossier, in the order of the session.
  public var verdicts: [Verdict]

  /// Deliberates; nothing when the session can't be read, or its référentiel isn't at hand.
  ///
  /// - Parameters:
  ///   - folder: A session's folder.
  ///   - named: The rule that counts, instead of the one that the session names.
  public init?(of folder: PortfolioFolder, by named: Identifier? = nil) {
    guard let jury = folder.jury, let referentiel = folder.referentiel else { return nil }
    session = jury.session
    self.referentiel = referentiel
    let name = named ?? jury.session.rule
    rule =
      name.map { name in referentiel.rules.first { $0.id == name } }
      ?? (referentiel.rules.count == 1 ? referentiel.rules.first : nil)
    let unread = folder.halfReadDocuments
    verdicts = []
    for candidacy in jury.session.candidates {
      let hearing = Hearing(of: candidacy, in: jury, referentiel)
      verdicts.append(
        hearing.verdict(by: rule, unread: unread.concerning(candidacy.portfolio, in: jury)))
    }
  }

  /// The verdict on a portfolio.
  public func verdict(on portfolio: Identifier) -> Verdict? {
    verdicts.first { $0.portfolio == portfolio }
  }
}

extension PortfolioFolder {
  /// The session's documents that have faults: what they say may not be all that they say.
  fileprivate var halfReadDocuments: [FilePath] {
    (jurySources?.documents ?? []).filter { document in
      document.root == nil || !document.issues.isEmpty
    }.map(\.path)
  }
}

extension [FilePath] {
  /// Those that may say something of a dossier: all but the evaluations of other ones.
  fileprivate func concerning(_ portfolio: Identifier, in jury: Jury) -> [FilePath] {
    filter { path in
      let evaluation = jury.evaluations.first { $0.place.file == path }
      return evaluation == nil || evaluation?.portfolio == portfolio
    }
  }
}
