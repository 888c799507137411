/// All that a rule may look at: a candidate's folder, read; référentiels looked at for themselves; or
/// a jury's session.
public struct PortfolioFolder: Sendable {
  /// `portfolio.xml`, where there is a portfolio.
  public var document: SourceDocument?
  /// `conseils-ecartes.xml`, where there is one.
  public var dismissalsDocument: SourceDocument?
  /// The pieces of advice that the candidate sets aside.
  public let dismissals: [Dismissal]
  /// The files of the folder's own référentiels.
  public var referentielDocuments: [SourceDocument]
  /// The folder's own référentiels, as they are written.
  public var ownReferentiels: [Referentiel]
  /// The portfolio, unless its document has no tree.
  public let portfolio: Portfolio?
  /// Every text of the candidate's.
  let blocks: [Block]
  /// Every cross-reference of the candidate's texts.
  let references: [(to: Identifier?, place: Place)]
  /// Every link to a page: those of the evidence, and those of the texts.
  let links: [(address: String, place: Place)]
  /// What the folder holds of annotations; nothing where there is no portfolio.
  public var annotationSources: AnnotationSources?
  /// What the annotations amount to.
  public let annotations: AnnotationBook
  /// The documents of a jury's session, where there is one.
  public var jurySources: JurySources?
  /// That session, what its members decided, and its deposits.
  public internal(set) var jury: Jury?
  private let claims: [CompetenceCode: [Claim]]
  /// The mobilisations that cite a piece of evidence, in order, each with its situation.
  let citations: [Identifier: [Claim]]
  private let evidence: [Identifier: Evidence]
  /// The référentiel that was asked for, or that the portfolio names.
  public var wantedReferentiel: Identifier?
  /// That référentiel, if it is at hand.
  public var referentiel: Referentiel?
  /// The référentiels at hand.
  public var referentiels: ReferentielsAtHand
  /// The folder's own settings, where it has some.
  public var settingsDocument: SettingsDocument?
  /// The settings of the session, which have the last word.
  public var sessionSettings: RuleSettings
  /// What it is read with that isn't in the folder, in the order of the paths.
  public var given: [GivenDocument] = []
  /// The files and folders of the folder, sorted by path.
  public var files: [FileEntry]
  /// What was wrong with the documents when they were read.
  var faults: [DocumentFault]
  /// What in the portfolio's bytes has the form of a personal datum.
  private let marks: [PersonalMark]
  /// What couldn't be read in the documents that have faults.
  private let unread: [FilePath: UnreadParts]

  /// Reads the model and finds the référentiel among those at hand.
  ///
  /// - Parameters:
  ///   - document: `portfolio.xml`, checked against its grammar.
  ///   - dismissalsDocument: `conseils-ecartes.xml`, checked against its own.
  ///   - referentielDocuments: The folder's own référentiels, checked against theirs.
  ///   - annotations: What the folder holds of annotations.
  ///   - jury: The documents of a jury's session, and its deposits.
  ///   - builtIn: Miroir's own référentiels.
  ///   - chosen: The référentiel to check against, instead of the one that the portfolio names.
  ///   - settings: The folder's own settings.
  ///   - session: The settings of the session.
  ///   - files: What the folder holds.
  public init(
    document: SourceDocument?, dismissalsDocument: SourceDocument? = nil,
    referentielDocuments: [SourceDocument] = [], annotations: AnnotationSources? = nil,
    jury: JurySources? = nil, builtIn: any ReferentielSource, chosen: ReferentielChoice? = nil,
    settings: SettingsDocument? = nil,
    session: RuleSettings = .none, files: [FileEntry] = []
  ) {
    self.document = document
    self.dismissalsDocument = dismissalsDocument
    settingsDocument = settings
    sessionSettings = session
    self.referentielDocuments = referentielDocuments
    dismissals =
      dismissalsDocument.flatMap { document in
        document.root.map { Dismissal.all(in: $0, document.path) }
      } ?? []
    portfolio = document.flatMap { document in
      document.isForeign ? nil : document.root.map { Portfolio(reading: $0, in: document.path) }
    }
    blocks = portfolio?.blocks ?? []
    let marked = blocks.filter(\.isMarked)
    references = marked.flatMap(\.references)
    links =
      (portfolio?.evidence ?? []).compactMap { evidence in
        evidence.link.map { ($0, evidence.place.attribute("lien")) }
      } + marked.flatMap { block in block.links.map { ($0, block.place) } }
    annotationSources = annotations
    self.annotations = annotations?.book(of: portfolio) ?? .empty
    jurySources = jury
    self.jury = jury.flatMap(Jury.init)
    claims = portfolio.map(Claim.byCompetence) ?? [:]
    citations = portfolio.map(Claim.byEvidence) ?? [:]
    evidence = Dictionary(
      (portfolio?.evidence ?? []).compactMap { evidence in evidence.id.map { ($0, evidence) } }
    ) { first, _ in first }
    marks = portfolio == nil ? [] : document?.personalMarks ?? []
    ownReferentiels = referentielDocuments.compactMap { document in
      document.root.flatMap { Referentiel(reading: $0, in: document.path) }
    }
    referentiels = ReferentielsAtHand(own: ownReferentiels, builtIn: builtIn)
    let named = portfolio?.referentiel ?? self.jury?.session.referentiel
    let wanted = chosen ?? named.map(ReferentielChoice.named)
    wantedReferentiel = wanted?.identifier
    referentiel = wanted.flatMap(referentiels.referentiel)
    self.files = files.sorted { $0.path < $1.path }
    let documents =
      [document, dismissalsDocument].compactMap(\.self) + referentielDocuments
      + (annotations?.documents ?? []) + (jury?.documents ?? [])
    let faulty = documents.filter { !$0.issues.isEmpty }
    let addresses = AddressBook(faulty.isEmpty ? nil : portfolio)
    faults = faulty.flatMap { document in
      document.issues.map { issue in
        DocumentFault(issue, in: document, addresses: addresses)
      }
    }
    unread = Dictionary(faulty.map { ($0.path, UnreadParts($0.issues)) }) { first, _ in first }
  }

  /// The mobilisations of a competence, each with its situation.
  func claims(of code: CompetenceCode) -> [Claim] { claims[code] ?? [] }

  /// The evidence of that name, the first one if several have it.
  func evidence(named id: Identifier) -> Evidence? { evidence[id] }

  /// Where something in the portfolio, its comments included, has the form of such a datum.
  func personalMarks(_ kind: PersonalMark.Kind) -> [Place] {
    places(at: marks.filter { $0.kind == kind }.map(\.offset))
  }

  /// Every document that was read, in no order that matters.
  var allDocuments: [SourceDocument] {
    [document, dismissalsDocument].compactMap(\.self) + referentielDocuments
      + (annotationSources?.documents ?? []) + (jurySources?.documents ?? [])
  }

  /// The document of that path.
  func document(at path: FilePath) -> SourceDocument? {
    if let document, document.path == path { return document }
    return allDocuments.first { $0.path == path }
  }

  /// The settings to follow.
  public var settings: RuleSettings {
    (settingsDocument?.settings ?? .none).followed(by: sessionSettings)
  }

  /// The référentiel wanted, when it isn't at hand.
  public var unknownReferentiel: Identifier? {
    referentiel == nil && !mayHideReferentiels ? wantedReferentiel : nil
  }
}

extension PortfolioFolder {
  /// The places of offsets of the portfolio, which grow, each with the address of what it stands in.
  private func places(at offsets: [Int]) -> [Place] {
    guard let document, let root = document.root, !offsets.isEmpty else { return [] }
    let addresses = AddressBook(portfolio)
    var walk = MarkupWalk(document.text, from: root.offset)
    var around: [Address?] = []
    var places: [Place] = []
    while places.count < offsets.count, let piece = walk.next() {
      let isTag = piece.kind == .opening || piece.kind == .empty
      let own = isTag ? addresses.address(at: piece.range.lowerBound, or: nil) : nil
      let address = own ?? around.last.flatMap(\.self)
      for offset in offsets[places.count...].prefix(while: { $0 < piece.range.upperBound }) {
        places.append(Place(file: document.path, offset: offset, address: address))
      }
      if piece.kind == .opening { around.append(address) }
      if piece.kind == .closing { _ = around.popLast() }
    }
    return places
  }
}

extension PortfolioFolder {
  /// What the path that a portfolio writes leads to.
  func state(of path: FilePath) -> FileEntry.State {
    if let entry = entry(at: path) { return entry.state }
    guard let parts = path.partsInsideFolder else { return .outside }
    var reached = ""
    for (index, part) in parts.enumerated() {
      reached += index == 0 ? part : "/" + part
      switch entry(at: FilePath(reached))?.state {
      case nil: return .absent
      case .folder?: continue
      case .present? where index < parts.count - 1: return .absent
      case let state?: return state
      }
    }
    return .folder
  }

  /// The entry of that very path.
  func entry(at path: FilePath) -> FileEntry? {
    var low = files.startIndex
    var high = files.endIndex
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    guard low < files.endIndex, files[low].path == path else { return nil }
    return files[low]
  }

  /// Whether something that couldn't be read may be one of these elements.
  ///
  /// What seems missing may be that very thing: rules about absences say nothing then. `names` are
  /// the elements that seem to be missing; in `holders`, an element whose name resembles nothing may
  /// be any of them. All holders are in one document.
  func mayHide(
    _ names: @autoclosure () -> Set<String>, in holders: @autoclosure () -> [Place?]
  ) -> Bool {
    guard !unread.isEmpty else { return false }
    let places = holders().compactMap(\.self)
    guard let file = places.first?.file, let unread = unread[file] else { return false }
    return unread.mayHoldElement(names(), in: places.map(\.offset))
  }

  /// Whether the tag at `place` has an attribute that can't be read and may be one of these.
  func mayHideAttribute(
    _ names: @autoclosure () -> Set<String>, at place: @autoclosure () -> Place
  ) -> Bool {
    guard !unread.isEmpty else { return false }
    let place = place()
    return unread[place.file]?.mayHoldAttribute(names(), at: place.offset) == true
  }

  /// Whether some text of the portfolio may stand where it can't be read, or under no address.
  var mayHideTexts: Bool {
    mayHideSituations || mayHideEvidence || unread[.portfolio]?.haveElements == true
  }

  /// Whether a situation couldn't be read as such, or has no name.
  var mayHideSituations: Bool {
    portfolio?.situations.contains { $0.id == nil } == true
      || mayHide(
        ["situations", "situation"], in: [portfolio?.place, portfolio?.situationsPlace])
  }
}

extension PortfolioFolder {
  /// The faults that `select` knows what to say of.
  func faults(_ select: @Sendable (Fault) -> Bool) -> [DocumentFault] {
    faults.filter { select($0.fault) }
  }
}

/// A fault of a document, with its place.
struct DocumentFault: Sendable {
  var fault: Fault
  var place: Place
  /// What mends it, when that is certain.
  var mend: Mend?
  /// The document it is in.
  var document: SourceDocument

  fileprivate init(_ issue: ReadingIssue, in document: SourceDocument, addresses: AddressBook) {
    fault = issue.fault
    mend = issue.mend
    let isPortfolio = document.path == .portfolio
    place = Place(
      file: document.path, offset: issue.offset, attribute: issue.attribute,
      address: isPortfolio ? addresses.address(at: issue.offset, or: issue.parent) : nil)
    self.document = document
  }

  /// Another place of the same document.
  func place(at offset: Int) -> Place { Place(file: document.path, offset: offset) }
}

/// The addresses of a portfolio's parts, by their start tags.
private struct AddressBook {
  private var addresses: [Int: Address] = [:]

  init(_ portfolio: Portfolio?) {
    guard let portfolio else { return }
    for place in portfolio.places where place.address != nil {
      addresses[place.offset] = place.address
    }
  }

  /// The address of the tag, or of the element around it.
  func address(at offset: Int, or parent: Int?) -> Address? {
    addresses[offset] ?? parent.flatMap { addresses[$0] }
  }
}
