/// A piece of evidence.
///
/// A class, since rules hand it about; it never changes.
public final class Evidence: Sendable {
  /// What it is called by.
  public let id: Identifier?
  /// What it is.
  public let nature: Nature?
  /// Where it comes from.
  public let origin: Origin?
  /// The file, from the portfolio's folder.
  public let file: FilePath?
  /// The digest that the candidate says the file, or what the link leads to, has.
  public let digest: SHA256Digest?
  /// The address of evidence on line.
  public let link: String?
  /// When the link was visited.
  public let visited: PartialDate?
  /// Its date.
  public let date: PartialDate?
  /// Whether it was made alone.
  public let work: Work?
  /// Who may see it.
  public let confidentiality: Confidentiality?
  /// Its title.
  public let title: Block?
  /// Its commentary.
  public let description: Block?
  /// The candidate's own share.
  public let contribution: Block?
  /// The text that stands for it.
  public let alternative: Block?
  /// Who its author is, and under which licence.
  public let rights: Rights?
  /// What it holds of personal data.
  public let personalData: Declaration<PersonalData>?
  /// What part AI had in it.
  public let aiUse: Declaration<AIUse>?
  /// Where it is written.
  public let place: Place

  init(
    id: Identifier?, nature: Nature?, origin: Origin?, file: FilePath?, digest: SHA256Digest?,
    link: String?, visited: PartialDate?, date: PartialDate?, work: Work?,
    confidentiality: Confidentiality?, title: Block?, description: Block?, contribution: Block?,
    alternative: Block?, rights: Rights?, personalData: Declaration<PersonalData>?,
    aiUse: Declaration<AIUse>?, place: Place
  ) {
    self.id = id
    self.nature = nature
    self.origin = origin
    self.file = file
    self.digest = digest
    self.link = link
    self.visited = visited
    self.date = date
    self.work = work
    self.confidentiality = confidentiality
    self.title = title
    self.description = description
    self.contribution = contribution
    self.alternative = alternative
    self.rights = rights
    self.personalData = personalData
    self.aiUse = aiUse
    self.place = place
  }
}

/// The rights on a piece of evidence, or on a portfolio.
public struct Rights: Sendable {
  /// The author or authors.
  public var author: String?
  /// The licence.
  public var licence: String?
  /// What more is said about them.
  public var text: Block?
  /// Where it is written.
  public var place: Place
}

/// A state chosen among a few, and a text about it.
public struct Declaration<State: Sendable>: Sendable {
  /// The state.
  public var state: State?
  /// What is said about it.
  public var text: Block?
  /// Where it is written.
  public var place: Place
}

extension Evidence {
  /// Its texts.
  var blocks: [Block] {
    [title, description, contribution, alternative, rights?.text, personalData?.text, aiUse?.text]
      .compactMap(\.self)
  }
}
