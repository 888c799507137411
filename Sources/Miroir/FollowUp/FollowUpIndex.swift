/// Many portfolios at a glance, for one of those who annotate them.
public struct FollowUpIndex: Sendable {
  /// Who looks.
  public var reader: Annotator
  /// When.
  public var now: Timestamp
  /// After how many days without a change somebody has gone quiet.
  public var quietAfter: Int
  /// How many rounds the session gives, if it says so.
  public var rounds: Int?
  /// The portfolios, those that wait for the reader first.
  public private(set) var entries: [Entry] = []
  /// Those that can't be followed, each with why.
  public private(set) var refused: [(path: String, reason: Phrase)] = []

  /// A portfolio.
  public struct Entry: Sendable {
    /// Its folder.
    public var path: String
    /// Where it stands.
    public var followUp: FollowUp
    /// When its document last changed.
    public var lastChange: Timestamp
    /// How many whole days ago that was.
    public var days: Int
    /// The page that shows what changed, if one does.
    public var changes: FilePath?
    /// The copy to annotate, if there is one.
    public var copy: FilePath?

    /// Joins the parts.
    public init(
      path: String, followUp: FollowUp, lastChange: Timestamp, days: Int,
      changes: FilePath? = nil, copy: FilePath? = nil
    ) {
      self.path = path
      self.followUp = followUp
      self.lastChange = lastChange
      self.days = days
      self.changes = changes
      self.copy = copy
    }
  }

  /// For whom a portfolio waits, first of all.
  public enum Group: Int, Sendable, CaseIterable {
    case reader, candidate, nobody
  }

  /// Begins with nothing.
  public init(reader: Annotator, now: Timestamp, quietAfter: Int, rounds: Int?) {
    self.reader = reader
    self.now = now
    self.quietAfter = quietAfter
    self.rounds = rounds
  }

  /// Adds a portfolio, unless another one has its id: nothing would tell them apart.
  public mutating func add(_ entry: Entry) -> Bool {
    let id = entry.followUp.portfolio
    if let first = entries.first(where: { $0.followUp.portfolio == id }) {
      refuse(
        entry.path,
        Phrase(
          fr: "son id « \(id) » est déjà celui de « \(first.path) »",
          en: "its id '\(id)' is that of '\(first.path)' already"))
      return false
    }
    entries.append(entry)
    return true
  }

  /// Adds one that can't be followed.
  public mutating func refuse(_ path: String, _ reason: Phrase) { refused.append((path, reason)) }

  /// The portfolios of a group; those that have waited longest come first.
  public func entries(in group: Group) -> [Entry] {
    entries.filter { self.group(of: $0) == group }.sorted {
      ($0.lastChange, $0.followUp.portfolio) < ($1.lastChange, $1.followUp.portfolio)
    }
  }

  /// For whom a portfolio waits: for the reader when something was answered, or written anew while a
  /// round is left.
  public func group(of entry: Entry) -> Group {
    let hasRound = rounds.map { entry.followUp.rounds < $0 } ?? true
    if entry.followUp.count(.reader) > 0 || entry.followUp.isUnread && hasRound { return .reader }
    return entry.followUp.count(.candidate) > 0 ? .candidate : .nobody
  }

  /// Whether whoever writes it has gone quiet.
  public func isQuiet(_ entry: Entry) -> Bool { entry.days >= quietAfter }
}
