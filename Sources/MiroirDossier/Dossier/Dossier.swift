public import Miroir

/// What a jury receives, as data: a candidate's portfolio and all that can be computed from it.
public struct Dossier: Sendable {
  /// The portfolio.
  public var portfolio: Portfolio
  /// What it covers of its référentiel, which is in there too.
  public var coverage: Coverage
  /// The evidence, each with its file.
  public var evidence: [DossierEvidence]
  /// What of the annotations is for the jury too.
  public var annotations: JuryAnnotations
  /// The seal of what it was made from.
  public var seal: Seal
  /// What the rules found that anyone may read, in the order of the documents.
  public var facts: [Diagnostic]
  /// What is in the candidate's folder and was left out on purpose, counted.
  public var omissions: [Omission]
  /// The rules that the session sets aside and that found something, with how much.
  public var silenced: [(rule: SilencedRule, count: Int)]
  /// Whether what is missing was let through.
  public var isDraft: Bool

  /// The référentiel.
  public var referentiel: Referentiel { coverage.referentiel }

  /// Makes the dossier of a portfolio that was checked; none while something blocks it.
  ///
  /// The files of its ``PortfolioFolder/inputs`` must have been examined.
  public init?(of check: Check) {
    let folder = check.folder
    guard !check.blocks, let portfolio = folder.portfolio, let coverage = Coverage(of: folder)
    else { return nil }
    self.portfolio = portfolio
    self.coverage = coverage
    annotations = JuryAnnotations(of: folder)
    seal = Seal(of: folder, annotations.copies)
    evidence = [DossierEvidence](portfolio, in: folder)
    facts = check.facts.filter { !$0.namesWhatIsLeftOut }
    omissions = Omission.all(in: folder, annotations: annotations.omitted)
    silenced = check.silencedRules.filter { Rule.named($0.rule.rule)?.audience == .everyone }
    isDraft = !check.isFinal
  }
}

extension Diagnostic {
  /// Whether it names a file that a dossier leaves out: that such files are there is counted, but a
  /// name alone may tell what nobody chose to show. So does the place of a remark for the candidate.
  fileprivate var namesWhatIsLeftOut: Bool {
    rule == "fichier-non-declare" || place.file.isAnnotations
  }
}

extension PortfolioFolder {
  /// The files that a dossier is made from: the documents, and the evidence that is there.
  public var inputs: [FilePath] {
    let documents =
      ([document].compactMap(\.self) + referentielDocuments).map(\.path)
      + [settingsDocument?.path].compactMap(\.self)
    let evidence = (portfolio?.evidence ?? []).compactMap { $0.file.flatMap(file)?.path }
    return Set(documents + evidence).sorted()
  }
}
