/// What a portfolio's check says that the one before didn't, and the other way round.
///
/// Faults are the same when their rule, file, address and message are, wherever their line has gone.
/// `solved`, `unseen` and `remaining` together are what was known before; `new` and `remaining` are
/// what `check` found.
public struct CheckChange: Sendable {
  /// The later check.
  public let check: Check
  /// What was known before, and is no longer so.
  public let solved: [Diagnostic]
  /// What wasn't known before.
  public let new: [Diagnostic]
  /// What was known before and still is so, where it stands now.
  public let remaining: [Diagnostic]
  /// What was known before, and can't be looked for as long as something can't be read.
  public var unseen: [Diagnostic] { hidden.map(\.diagnostic) }

  private let found: [Sighting]
  private let hidden: [Sighting]

  /// The first check, of which everything is new.
  public init(_ check: Check) {
    self.init(check, found: Sighting.all(in: check))
  }

  /// What `next` changes.
  ///
  /// A document that can't be read any more solves nothing: what was known is unseen until it can.
  public func next(_ next: Check) -> CheckChange {
    let after = Sighting.all(in: next)
    let (blindSpots, oldBlindSpots) = (next.folder.blindSpots, check.folder.blindSpots)
    let pairs = Pairing(
      before: found + hidden, after: after, sameAddresses: blindSpots == oldBlindSpots)
    let gone = pairs.gone.filter { $0 < found.count }.map { found[$0] }
    let stillHidden = pairs.gone.filter { $0 >= found.count }.map { hidden[$0 - found.count] }
    let (solved, unseen) =
      if blindSpots.isEmpty {
        (gone + stillHidden, [Sighting]())
      } else if blindSpots.isSubset(of: oldBlindSpots) {
        (gone, stillHidden)
      } else {
        ([Sighting](), gone + stillHidden)
      }
    return CheckChange(
      next, found: after, isNew: pairs.isNew, solved: solved.map(\.diagnostic), hidden: unseen)
  }

  /// Whether the later check says what the one before said.
  public var isEmpty: Bool { solved.isEmpty && new.isEmpty }

  private init(
    _ check: Check, found: [Sighting], isNew: [Bool]? = nil, solved: [Diagnostic] = [],
    hidden: [Sighting] = []
  ) {
    let isNew = isNew ?? found.map { _ in true }
    self.check = check
    self.solved = solved
    new = zip(found, isNew).filter(\.1).map(\.0.diagnostic)
    remaining = zip(found, isNew).filter { !$0.1 }.map(\.0.diagnostic)
    self.found = found
    self.hidden = hidden
  }
}

extension PortfolioFolder {
  /// What can't be read, and may hide faults that were seen before.
  fileprivate var blindSpots: Set<BlindSpot> {
    let documents = [document].compactMap(\.self) + referentielDocuments
    let unreadable = documents.filter { $0.root == nil }.map { BlindSpot.document($0.path) }
    return Set(unreadable + (referentiel == nil ? [.referentiel] : []))
  }
}

private enum BlindSpot: Hashable {
  /// A document without a tree.
  case document(FilePath)
  /// The référentiel, which isn't at hand.
  case referentiel
}

/// A diagnostic, and what stands around it.
private struct Sighting: Sendable {
  var diagnostic: Diagnostic
  var surroundings: [UInt8]

  static func all(in check: Check) -> [Sighting] {
    check.diagnostics.map { diagnostic in
      let place = diagnostic.place
      let text = check.folder.document(at: place.file)?.text
      return Sighting(
        diagnostic: diagnostic, surroundings: Array(text?.surroundings(of: place.offset) ?? []))
    }
  }

  /// What makes two faults the same.
  var identity: Identity {
    Identity(
      rule: diagnostic.rule, file: diagnostic.place.file, address: diagnostic.place.address,
      message: diagnostic.message)
  }

  /// What tells those apart that say the same: several bare `&`, for instance.
  var identityHere: IdentityHere {
    IdentityHere(identity: identity, surroundings: surroundings)
  }

  var identityWithoutAddress: IdentityHere {
    var identity = identity
    identity.address = nil
    return IdentityHere(identity: identity, surroundings: surroundings)
  }
}

private struct Identity: Hashable {
  var rule: Rule.ID
  var file: FilePath
  var address: Address?
  var message: Phrase
}

private struct IdentityHere: Hashable {
  var identity: Identity
  var surroundings: [UInt8]
}

/// Which sightings before and after are of the same fault.
private struct Pairing {
  private let before: [Sighting]
  private let after: [Sighting]
  private var isGone: [Bool]
  /// Whether each of those after is in nobody's pair.
  private(set) var isNew: [Bool]

  /// Pairs those whose surroundings read the same, then those that are left, in their order.
  ///
  /// A document that can't be read has no addresses: then the surroundings alone must do.
  init(before: [Sighting], after: [Sighting], sameAddresses: Bool) {
    self.before = before
    self.after = after
    isGone = before.map { _ in true }
    isNew = after.map { _ in true }
    pair(by: \.identityHere)
    pair(by: \.identity)
    if !sameAddresses { pair(by: \.identityWithoutAddress) }
  }

  /// Which of those before are in nobody's pair.
  var gone: [Int] { before.indices.filter { isGone[$0] } }

  private mutating func pair(by key: (Sighting) -> some Hashable) {
    let left = after.indices.filter { isNew[$0] }.reversed()
    var waiting = Dictionary(grouping: left) { key(after[$0]) }
    for index in before.indices where isGone[index] {
      guard let match = waiting[key(before[index])]?.popLast() else { continue }
      isGone[index] = false
      isNew[match] = false
    }
  }
}
