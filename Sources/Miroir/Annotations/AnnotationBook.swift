/// All that was annotated in a portfolio, whoever did: threads, opinions and proposals, each in its
/// latest state.
public struct AnnotationBook: Sendable {
  /// An annotation, with what was said and done about it since.
  public struct Thread: Sendable {
    /// The annotation.
    public var annotation: Annotation
    /// Where what it is about is now.
    public var outcome: AnchorOutcome
    /// The answers, in the order of time.
    public var replies: [Reply] = []
    /// The changes of its state, in the order of time.
    public var changes: [StateChange] = []

    /// Its state: the last one that it was given.
    public var state: StateChange.State { changes.last?.state ?? .open }

    /// Who spoke last.
    public var lastSpeaker: Annotator { replies.last?.annotator ?? annotation.annotator }

    /// Whether it is a question that nobody closed or dealt with.
    public var isOpenQuestion: Bool { annotation.motive == .question && state == .open }
  }

  /// The files, in the order of their paths.
  public var files: [AnnotationFile]
  /// The threads, in the order of the portfolio; those whose passage isn't found come last.
  public var threads: [Thread]
  /// Answers and changes of state whose annotation is in no file.
  public var strays: (replies: [Reply], changes: [StateChange])
  /// The opinions, in the order of competences' codes and of time.
  public var opinions: [Opinion]
  /// The proposals, in the order of competences' codes and of time.
  public var proposals: [Proposal]

  /// Nothing was annotated.
  static let empty = AnnotationBook([]) { _ in
    .orphan
  } rank: { _ in
    nil
  }

  /// Joins the files; `outcome` tells where an annotation's passage is now, `rank` in what order
  /// addresses come in the portfolio.
  init(
    _ files: [AnnotationFile], outcome: (Annotation) -> AnchorOutcome, rank: (Address) -> Int?
  ) {
    self.files = files
    let annotations = files.flatMap(\.annotations).latest
    let replies = files.flatMap(\.replies).latest
      .sorted { ($0.date.order, $0.id) < ($1.date.order, $1.id) }
    let changes = files.flatMap(\.changes).sorted { $0.order < $1.order }
    let known = Set(annotations.map(\.id))
    let targets = Dictionary(replies.map { ($0.id, $0.target) }) { first, _ in first }
    let repliesByThread = Dictionary(grouping: replies) { reply in
      reply.target.thread(among: known, through: targets)
    }
    let changesByThread = Dictionary(grouping: changes) { change in
      known.contains(change.target) ? change.target : nil
    }
    strays = (repliesByThread[nil] ?? [], changesByThread[nil] ?? [])
    threads = annotations.map { annotation in
      Thread(
        annotation: annotation, outcome: outcome(annotation),
        replies: repliesByThread[annotation.id] ?? [],
        changes: changesByThread[annotation.id] ?? [])
    }
    .sorted { $0.order(rank) < $1.order(rank) }
    opinions = files.flatMap(\.opinions).latest
      .sorted { ($0.competence, $0.date.order, $0.id) < ($1.competence, $1.date.order, $1.id) }
    proposals = files.flatMap(\.proposals).latest
      .sorted { ($0.competence, $0.date.order, $0.id) < ($1.competence, $1.date.order, $1.id) }
  }

  /// The same with what is for the jury too, and how much isn't: what a dossier may hold.
  public var forJury: (book: AnnotationBook, leftOut: Int) {
    var book = self
    book.threads.removeAll { $0.annotation.visibility != .candidateAndJury }
    book.opinions.removeAll { $0.visibility != .candidateAndJury }
    book.proposals.removeAll { $0.visibility != .candidateAndJury }
    book.strays = ([], [])
    let before = threads.count + opinions.count + proposals.count
    let after = book.threads.count + book.opinions.count + book.proposals.count
    return (book, before - after)
  }
}

extension AnnotationBook.Thread {
  /// Where it comes among the others: by place, then by moment.
  fileprivate func order(_ rank: (Address) -> Int?) -> (Int, Int, String, Identifier) {
    let range = outcome.ranges.first
    let place = range.flatMap { rank($0.address) } ?? .max
    return (place, range?.range.lowerBound ?? 0, annotation.date.order, annotation.id)
  }
}

extension Identifier {
  /// The annotation that an answer to this name belongs to; nothing when there is none, or when
  /// answers go round.
  fileprivate func thread(
    among annotations: Set<Identifier>, through targets: [Identifier: Identifier]
  ) -> Identifier? {
    var name = self
    var seen: Set<Identifier> = []
    while !annotations.contains(name) {
      guard seen.insert(name).inserted, let next = targets[name] else { return nil }
      name = next
    }
    return name
  }
}

/// What its author may write again, under the same name.
private protocol Revisable: Hashable {
  var id: Identifier { get }
  var annotator: Annotator { get }
  var revision: Int { get }
  var place: Place { get set }
}

extension Annotation: Revisable {}
extension Reply: Revisable {}
extension Opinion: Revisable {}
extension Proposal: Revisable {}

extension Array where Element: Revisable {
  /// Of what one person wrote under one name, what is of the greatest revision; in order.
  ///
  /// Nobody's words take the place of somebody else's. What says the same twice comes once; what says
  /// two things of one revision comes twice, since nothing tells which counts.
  fileprivate var latest: [Element] {
    var greatest: [Authorship: Int] = [:]
    for element in self {
      greatest[Authorship(element), default: 0] = Swift.max(
        greatest[Authorship(element), default: 0], element.revision)
    }
    var met: Set<Element> = []
    return filter { element in
      guard element.revision == greatest[Authorship(element)] else { return false }
      var words = element
      words.place = Place(file: "", offset: 0)
      return met.insert(words).inserted
    }
  }
}

/// Who wrote something, and its name.
private struct Authorship: Hashable {
  var id: Identifier
  var annotator: Annotator.Identity

  init(_ element: some Revisable) {
    id = element.id
    annotator = element.annotator.identity
  }
}

extension StateChange {
  /// Where it comes among the others: by moment; of those of the same second, what goes furthest
  /// comes last.
  fileprivate var order: (String, Int, Identifier) {
    (date.order, State.allCases.firstIndex(of: state) ?? 0, id)
  }
}

extension Timestamp? {
  /// What it is ordered by: unknown moments come first.
  var order: String { self?.text ?? "" }
}
