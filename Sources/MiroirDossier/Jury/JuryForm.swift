public import Miroir

/// What a member of the jury fills in, as data: a dossier as it was deposited, and who judges it.
public struct JuryForm: Sendable {
  /// The dossier.
  public var dossier: Dossier
  /// The portfolio's name, by which an evaluation says what it is about.
  public var portfolio: Identifier
  /// Who judges.
  public var member: Member
  /// The evidence, each with its file.
  var evidence: [ReviewEvidence]

  /// A member of a jury, as far as they are known.
  public struct Member: Sendable {
    /// What evaluations call them by.
    public var id: Identifier
    /// Their first name and surname.
    public var name: String?
    /// The session for which they judge.
    public var session: Identifier?

    /// Joins the parts.
    public init(id: Identifier, name: String? = nil, session: Identifier? = nil) {
      self.id = id
      self.name = name
      self.session = session
    }
  }

  /// Makes the form; none for a portfolio that has no name.
  public init?(of dossier: Dossier, for member: Member) {
    guard let portfolio = dossier.portfolio.id else { return nil }
    self.dossier = dossier
    self.portfolio = portfolio
    self.member = member
    evidence = [ReviewEvidence](dossier)
  }

  /// The files whose bytes the page holds.
  public var includedFiles: [FilePath] { evidence.includedFiles }

  /// The page. `files` are the bytes of ``includedFiles``.
  public func html(files: [FilePath: [UInt8]], in language: Language) -> String {
    Templates.builtIn.html(JuryFormPage(self, files: files, in: language), in: language)
  }

  /// What `miroir jury form` says of what it made.
  public func announcement(at path: String, in language: Language) -> String {
    let lines = [
      Phrase(
        fr: """
          Le formulaire « \(path) » est prêt : il s'ouvre dans un navigateur, sans réseau.
          """,
        en: "The form '\(path)' is ready: it opens in a browser, offline."),
      Phrase(
        fr: """
          Il contient le dossier, preuves réservées au jury comprises : il n'est que pour \
          \(member.name ?? member.id.text).
          """,
        en: """
          It holds the dossier, with the evidence that is for the jury only: it is for \
          \(member.name ?? member.id.text) alone.
          """),
    ]
    return lines.map { $0.text(in: language) + "\n" }.joined()
  }
}
