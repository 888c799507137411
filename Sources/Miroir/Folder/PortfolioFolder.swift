/// All that a rule may look at: a candidate's folder, read; or référentiels looked at for themselves.
public struct PortfolioFolder: Sendable {
  /// `portfolio.xml`, where there is a portfolio.
  public var document: SourceDocument?
  /// The files of the folder's own référentiels.
  public var referentielDocuments: [SourceDocument]
  /// The folder's own référentiels, as they are written.
  public var ownReferentiels: [Referentiel]
  /// The portfolio, unless its document has no tree.
  public var portfolio: Portfolio?
  /// The référentiel that was asked for, or that the portfolio names.
  public var wantedReferentiel: Identifier?
  /// That référentiel, if it is at hand.
  public var referentiel: Referentiel?
  /// The référentiels at hand.
  public var referentiels: ReferentielsAtHand
  /// The files and folders of the folder, sorted by path.
  public var files: [FileEntry]
  /// What was wrong with the documents when they were read.
  var faults: [DocumentFault]

  /// Reads the model and finds the référentiel among those at hand.
  ///
  /// - Parameters:
  ///   - document: `portfolio.xml`, checked against its grammar.
  ///   - referentielDocuments: The folder's own référentiels, checked against theirs.
  ///   - builtIn: Miroir's own référentiels.
  ///   - chosen: The référentiel to check against, instead of the one that the portfolio names.
  ///   - files: What the folder holds.
  public init(
    document: SourceDocument?, referentielDocuments: [SourceDocument] = [],
    builtIn: any ReferentielSource, chosen: ReferentielChoice? = nil,
    files: [FileEntry] = []
  ) {
    self.document = document
    self.referentielDocuments = referentielDocuments
    portfolio = document.flatMap { document in
      document.root.map { Portfolio(reading: $0, in: document.path) }
    }
    ownReferentiels = referentielDocuments.compactMap { document in
      document.root.flatMap { Referentiel(reading: $0, in: document.path) }
    }
    referentiels = ReferentielsAtHand(own: ownReferentiels, builtIn: builtIn)
    let wanted = chosen ?? portfolio?.referentiel.map(ReferentielChoice.named)
    wantedReferentiel = wanted?.identifier
    referentiel = wanted.flatMap(referentiels.referentiel)
    self.files = files.sorted { $0.path < $1.path }
    let addresses = AddressBook(portfolio)
    faults = ([document].compactMap(\.self) + referentielDocuments).flatMap { document in
      document.issues.map { issue in
        DocumentFault(issue, in: document, addresses: addresses)
      }
    }
  }

  /// The document of that path.
  func document(at path: FilePath) -> SourceDocument? {
    if let document, document.path == path { return document }
    return referentielDocuments.first { $0.path == path }
  }

  /// The référentiel wanted, when it isn't at hand.
  public var unknownReferentiel: Identifier? {
    referentiel == nil && !mayHideReferentiels ? wantedReferentiel : nil
  }

  /// Whether one of the folder's own référentiels couldn't be read as such.
  var mayHideReferentiels: Bool { ownReferentiels.count < referentielDocuments.count }
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

  private func entry(at path: FilePath) -> FileEntry? {
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
  func mayHide(_ names: Set<String>, in holders: [Place?]) -> Bool {
    let offsets = holders.compactMap(\.?.offset)
    return issues(around: holders).contains { issue in
      switch issue.fault {
      case .unknownElement(_, _, let meant, _):
        issue.parent.map(offsets.contains) == true && meant.map(names.contains) != false
      case .accentedName(_, let meant), .misplacedElement(let meant, _, _),
        .lateElement(let meant, _, _), .repeatedElement(let meant, _, _):
        names.contains(meant)
      default: false
      }
    }
  }

  /// What is wrong with the document that these places are in.
  private func issues(around places: [Place?]) -> [ReadingIssue] {
    places.lazy.compactMap(\.self).first.flatMap { document(at: $0.file) }?.issues ?? []
  }

  /// Whether the tag at `place` has an attribute that can't be read and may be one of these.
  func mayHideAttribute(_ names: Set<String>, at place: Place) -> Bool {
    issues(around: [place]).contains { issue in
      guard issue.offset == place.offset else { return false }
      switch issue.fault {
      case .unknownAttribute(_, _, let meant, _): return meant.map(names.contains) ?? true
      case .wrongValue(let name, _, _, _): return names.contains(name)
      default: return false
      }
    }
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
  /// The document it is in.
  var document: SourceDocument

  fileprivate init(_ issue: ReadingIssue, in document: SourceDocument, addresses: AddressBook) {
    fault = issue.fault
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
