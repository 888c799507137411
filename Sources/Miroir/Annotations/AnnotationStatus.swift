/// Where a portfolio's annotations stand: on whom each waits, and what changed since.
public struct AnnotationStatus: Sendable {
  /// Open threads that ask for something, and in which somebody else than the candidate spoke last.
  public var forCandidate: [AnnotationBook.Thread]
  /// Threads that the candidate answered or dealt with, and that nobody closed.
  public var forOthers: [AnnotationBook.Thread]
  /// When somebody else than the candidate last annotated.
  public var lastLook: Timestamp?
  /// What changed in the portfolio since that version, if it is kept.
  public var changes: TextChanges?

  /// Sums up a folder's annotations.
  public init(of folder: PortfolioFolder) {
    let threads = folder.annotations.threads.filter { $0.state != .closed }
    forCandidate = threads.filter {
      $0.state == .open && $0.lastSpeaker.role != .candidate
        && $0.annotation.motive.asksForSomething
    }
    forOthers = threads.filter { $0.state == .dealtWith || $0.lastSpeaker.role == .candidate }
    let others = folder.annotations.files.filter { $0.annotator.role != .candidate }
    let last = others.flatMap(\.looks).last
    lastLook = last?.date
    changes = last?.versionDigest.flatMap(folder.changes)
  }
}

extension Annotation.Motive {
  /// Whether somebody waits for something: not after a comment or a word of encouragement.
  var asksForSomething: Bool { self == .question || self == .suggestion || self == .correction }
}

/// The places of a portfolio that differ from an earlier version of it, in order.
public struct TextChanges: Sendable, Hashable {
  /// Those whose text is another.
  public var changed: [Address]
  /// Those that weren't there.
  public var added: [Address]
  /// Those that are there no more.
  public var removed: [Address]

  /// Whether nothing differs.
  public var isEmpty: Bool { changed.isEmpty && added.isEmpty && removed.isEmpty }

  /// Compares two versions, address by address.
  public init(from old: AnchoredText, to new: AnchoredText) {
    changed = new.blocks.filter { block in
      old[block.address].map { $0.digest != block.digest } == true
    }.map(\.address)
    added = new.blocks.filter { old[$0.address] == nil }.map(\.address)
    removed = old.blocks.filter { new[$0.address] == nil }.map(\.address)
  }
}

extension PortfolioFolder {
  /// What changed in the portfolio since an annotated version; nothing when that isn't kept.
  public func changes(since version: SHA256Digest) -> TextChanges? {
    guard let sources = annotationSources, let portfolio, let old = sources.text(of: version)
    else { return nil }
    return TextChanges(from: old, to: sources.text(of: portfolio))
  }
}
