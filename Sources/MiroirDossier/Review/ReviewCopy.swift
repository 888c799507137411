public import Miroir

/// What a tutor reads and annotates, as data: a portfolio, what was annotated in it already, and the
/// evidence that fits in.
public struct ReviewCopy: Sendable {
  /// The portfolio.
  public var portfolio: Portfolio
  /// Its name, without which no remark could be brought back to it.
  public var id: Identifier
  /// The référentiel, where it is at hand.
  public var referentiel: Referentiel?
  /// What was annotated already.
  public var annotations: AnnotationBook
  /// The texts that annotations hold on to.
  public var text: AnchoredText
  /// The evidence, each with its file.
  public var evidence: [ReviewEvidence]
  /// How many errors the portfolio has.
  public var errorCount: Int

  /// Makes the copy of a portfolio that was checked, whatever blocks it; none of a portfolio that has
  /// no tree or no name.
  ///
  /// `version` is the digest of its bytes. The files of ``PortfolioFolder/evidenceForReview`` must
  /// have been examined.
  public init?(of check: Check, version: SHA256Digest) {
    let folder = check.folder
    guard let portfolio = folder.portfolio, let id = portfolio.id else { return nil }
    self.portfolio = portfolio
    self.id = id
    referentiel = folder.referentiel
    annotations = folder.annotations
    text = AnchoredText(portfolio, version: version) { SHA256Digest(of: $0) }
    evidence = [ReviewEvidence](portfolio, in: folder)
    errorCount = check.count(.error)
  }

  /// The files whose bytes the page holds.
  public var includedFiles: [FilePath] { evidence.includedFiles }

  /// The page. `files` are the bytes of ``includedFiles``; `folder` is the way from the page to the
  /// portfolio's folder, where there is one that holds for whoever reads it.
  public func html(
    files: [FilePath: [UInt8]], folder: FilePath?, in language: Language
  ) -> String {
    Templates.builtIn.html(
      ReviewCopyPage(self, files: files, folder: folder, in: language), in: language)
  }
}

extension ReviewCopy {
  /// What `miroir review` says of what it made.
  public func announcement(at path: String, in language: Language) -> String {
    let made = Phrase(
      fr: "La copie de relecture « \(path) » est prête : elle s'ouvre dans un navigateur.",
      en: "The review copy '\(path)' is ready: it opens in a browser.")
    let errors = Phrase(
      fr: """
        Le portfolio a \(errorCount) \(errorCount == 1 ? "erreur" : "erreurs") : ce qui n'a pas pu \
        être lu n'y est pas. « miroir check » les montre.
        """,
      en: """
        The portfolio has \(errorCount) \(errorCount == 1 ? "error" : "errors"): what couldn't be \
        read isn't there. 'miroir check' shows them.
        """)
    return ([made] + (errorCount == 0 ? [] : [errors])).map { $0.text(in: language) + "\n" }
      .joined()
  }
}
