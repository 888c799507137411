/// Where a portfolio stands for one of those who annotate it. It counts and shows; it never grades.
public struct FollowUp: Sendable {
  /// The portfolio.
  public var portfolio: Identifier
  /// The candidate's name, as far as it is written.
  public var candidate: String
  /// The language the portfolio is written in, where it says so.
  public var textLanguage: String?
  /// The framework's acronym, where it is at hand.
  public var certificate: String?
  /// When the reader last annotated anything.
  public var lastLook: Timestamp?
  /// What changed since.
  public var sinceLook: SinceLook
  /// How many versions the reader annotated.
  public var rounds: Int
  /// What isn't closed, in the order of the portfolio.
  public var waiting: [Waiting]
  /// What is supported in each domain, in order; nothing without a framework.
  public var domains: [Domain]

  /// What changed since somebody's last annotation.
  public enum SinceLook: Sendable {
    /// They never annotated it.
    case never
    /// Nothing did.
    case unchanged
    /// The texts are the same; something else isn't.
    case otherwise
    /// The texts changed.
    case changed(TextDifference)
    /// Nobody can tell: the version annotated isn't kept.
    case unknown
  }

  /// Something that waits for somebody.
  public struct Waiting: Sendable {
    /// The annotation.
    public var annotation: Identifier
    /// What it is about.
    public var address: Address
    /// What it is.
    public var motive: Annotation.Motive
    /// For whom it waits.
    public var person: Person

    /// Who somebody is to the reader.
    public enum Person: String, Sendable, CaseIterable {
      case reader, candidate, other
    }
  }

  /// How many of a domain's competences are supported.
  public struct Domain: Sendable {
    /// The domain's code.
    public var code: CompetenceCode
    /// How many are supported.
    public var supported: Int
    /// How many there are; none in a domain that isn't published.
    public var total: Int
  }

  /// Sums a folder up for `reader`; nothing when the portfolio can't be read, or named.
  public init?(of folder: PortfolioFolder, for reader: Annotator) {
    guard let read = folder.portfolio, let id = read.id, id.text.wellFormed(.identifier) != nil
    else { return nil }
    portfolio = id
    candidate = [read.candidate?.firstName, read.candidate?.surname].compactMap(\.self)
      .joined(separator: " ")
    textLanguage = read.language
    certificate = folder.referentiel?.acronym
    let own = folder.annotations.files.filter { $0.annotator.isSame(as: reader) }
    let looks = own.flatMap(\.looks)
    lastLook = looks.compactMap(\.date).max()
    rounds = own.reduce(into: Set()) { $0.formUnion($1.versionsRead) }.count
    sinceLook = looks.isEmpty ? .never : folder.sinceLook(at: looks.last?.versionDigest)
    waiting = folder.annotations.threads.compactMap { $0.waiting(for: reader) }
    domains = (Coverage(of: folder)?.domains ?? []).map { domain in
      Domain(
        code: domain.domain.code,
        supported: domain.competences.count { $0.state == .supported },
        total: domain.competences.count)
    }
  }

  /// How much waits for that person.
  public func count(_ person: Waiting.Person) -> Int { waiting.count { $0.person == person } }

  /// The questions that nobody dealt with or closed.
  public var openQuestions: [Waiting] { waiting.filter { $0.motive == .question } }

  /// Whether there is something that the reader hasn't read.
  public var isUnread: Bool {
    switch sinceLook {
    case .never, .otherwise, .changed, .unknown: true
    case .unchanged: false
    }
  }
}

extension PortfolioFolder {
  fileprivate func sinceLook(at version: SHA256Digest?) -> FollowUp.SinceLook {
    guard let version, let sources = annotationSources, let portfolio else { return .unknown }
    guard version != sources.version else { return .unchanged }
    guard let old = sources.text(of: version) else { return .unknown }
    let difference = TextDifference(from: old, to: sources.text(of: portfolio))
    return difference.blocks.isEmpty ? .otherwise : .changed(difference)
  }
}

extension AnnotationBook.Thread {
  /// For whom it waits, if for anybody: what asks for nothing, and nobody answered, waits for no one.
  fileprivate func waiting(for reader: Annotator) -> FollowUp.Waiting? {
    guard state != .closed else { return nil }
    let person: FollowUp.Waiting.Person
    if state == .dealtWith || lastSpeaker.role == .candidate {
      person = annotation.annotator.isSame(as: reader) ? .reader : .other
    } else if annotation.motive.asksForSomething {
      person = .candidate
    } else {
      return nil
    }
    return FollowUp.Waiting(
      annotation: annotation.id, address: annotation.target, motive: annotation.motive,
      person: person)
  }
}
