package import Miroir
package import MiroirDossier

/// What changed in a portfolio since it was deposited.
package struct PortfolioStatus: Sendable {
  /// The last deposit, if there was one.
  package var last: (date: Timestamp, deposit: JournalDeposit)?
  /// How many deposits there were.
  package var count: Int
  /// The line of the journal that isn't what it must be, if there is one.
  package var brokenLine: Int?
  /// The seal that a deposit would have now.
  package var seal: Seal
  /// The files that either was made from, in the order of their paths.
  package var sources: [(path: FilePath, change: Change)]

  /// What happened to a file; the value is what JSON calls it.
  package enum Change: String, Sendable, CaseIterable {
    /// Its bytes are the same.
    case unchanged
    /// It has other bytes.
    case changed
    /// It wasn't there.
    case added
    /// It isn't there any more.
    case removed
    /// It came from elsewhere, and wasn't given this time.
    case notCompared = "not-compared"
  }

  /// Compares a folder, as it was read for a deposit, with what its journal remembers.
  package init(of folder: PortfolioFolder, since journal: Journal) {
    last = journal.deposits.last
    count = journal.deposits.count
    brokenLine = journal.brokenLine
    seal = Seal(of: folder)
    let now = Dictionary(seal.inputs.map { ($0.path, $0.digest) }) { first, _ in first }
    let then = Dictionary((last?.deposit.seal.inputs ?? []).map { ($0.path, $0.digest) }) {
      first, _ in
      first
    }
    sources = Set(now.keys).union(then.keys).sorted().map { path in
      let change: Change =
        switch (then[path], now[path]) {
        case (let old?, let new?): old == new ? .unchanged : .changed
        case (nil, _): .added
        case (_, nil): path.isGiven ? .notCompared : .removed
        }
      return (path, change)
    }
  }

  /// Whether a deposit would be made from something else; nothing without a deposit.
  package var hasChanged: Bool? {
    last.map { _ in sources.contains { [.changed, .added, .removed].contains($0.change) } }
  }
}
