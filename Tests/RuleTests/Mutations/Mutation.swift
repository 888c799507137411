@testable import Miroir
import MiroirFolder

/// A change of a portfolio's bytes, with what must come of it.
struct Mutation {
  /// What was done, for whom a law is broken.
  var what: String
  var edits: [Edit]
  /// What is changed in the folder besides: its files, its other documents.
  var folder: [Example.Edit] = []
  var law: Law

  /// What must come of a change.
  enum Law {
    /// One of these rules says so, at each of these places.
    case reported(Set<Rule.ID>, at: [Target])
    /// The rules say what they said.
    case unchanged
    /// Nothing in particular: it is read and checked, that is all.
    case total
  }

  /// A place of the mutated document.
  enum Target {
    /// What stood there, wherever it stands now.
    case old(Int)
    /// What was inserted there, from one of its bytes on.
    case new(at: Int, plus: Int = 0)
    /// Anywhere from one old place to another.
    case within(Range<Int>)
    /// In another document, where that stands first.
    case other(FilePath, String)
  }

  /// Where a byte of the old document stands now.
  func moved(_ offset: Int) -> Int {
    offset + growth { $0.range.upperBound <= offset }
  }

  /// Where what was inserted at an old place begins.
  private func start(ofInsertionAt offset: Int) -> Int {
    offset + growth { $0.range.lowerBound < offset }
  }

  private func growth(of isCounted: (Edit) -> Bool) -> Int {
    edits.filter(isCounted).reduce(0) { $0 + $1.replacement.count - $1.range.count }
  }

  /// Whether a place of the mutated folder is the one meant.
  private func isMet(_ target: Target, by place: Place, in contents: FolderContents) -> Bool {
    let offset = place.offset
    if case .other(let file, let piece) = target {
      let found = contents.bytes(of: file).firstRange(of: Array(piece.utf8))
      return place.file == file && found?.contains(offset) == true
    }
    guard place.file == .portfolio else { return false }
    switch target {
    case .old(let old): return moved(old) == offset
    case .new(let old, let delta): return start(ofInsertionAt: old) + delta == offset
    case .within(let range):
      return (moved(range.lowerBound)...moved(range.upperBound)).contains(offset)
    case .other: return false
    }
  }
}

extension Mutation {
  /// What is wrong with what the rules say of the mutated folder.
  func brokenLaws(_ base: MutationBase) -> [String] { outcome(base).brokenLaws }

  /// What the rules say of the mutated folder, and what is wrong with that.
  func outcome(
    _ base: MutationBase, by rules: [Rule] = Rule.all
  ) -> (found: [Diagnostic], brokenLaws: [String]) {
    var contents = base.contents
    contents.portfolio = base.bytes.applying(edits)
    for edit in folder { contents.apply(edit) }
    let folder = PortfolioFolder(reading: contents)
    let found = folder.diagnose(rules)
    return (found, generalLaws(folder, found) + ownLaw(base, found, contents))
  }

  /// What holds of any document.
  private func generalLaws(_ folder: PortfolioFolder, _ found: [Diagnostic]) -> [String] {
    guard let document = folder.document else { return ["there is no document"] }
    var broken: [String] = []
    if document.root == nil, !found.contains(where: { $0.severity == .error }) {
      broken.append("nothing says why there is no tree")
    }
    let count = document.text.bytes.count
    for diagnostic in found {
      let places = [diagnostic.place] + diagnostic.related.map(\.place)
      let own = places.filter { $0.file == .portfolio }.map(\.offset)
      if !own.allSatisfy((0...count).contains) { broken.append("\(diagnostic.rule): no place") }
    }
    return broken
  }

  private func ownLaw(
    _ base: MutationBase, _ found: [Diagnostic], _ contents: FolderContents
  ) -> [String] {
    let before = base.diagnostics.map { Said($0, moved) }
    switch law {
    case .total: return []
    case .unchanged:
      let after = found.map { Said($0, \.self) }
      return before.lines(without: after, "is said no more")
        + after.lines(without: before, "is new")
    case .reported(let rules, let targets):
      let old = Set(before)
      let new = found.filter { !old.contains(Said($0, \.self)) }
      let own = new.filter { rules.contains($0.rule) }
      // One fault may be in two places: one diagnostic shows both.
      let shown = own.flatMap { [$0.place] + $0.related.map(\.place) }
      let isAtOne = own.contains { diagnostic in
        targets.contains { isMet($0, by: diagnostic.place, in: contents) }
      }
      let missed = targets.filter { target in
        !isAtOne || !shown.contains { isMet(target, by: $0, in: contents) }
      }
      let names = rules.map(\.text).sorted().joined(separator: "|")
      return missed.map { "no \(names) at \($0), but \(new.map(\.summary).sorted().prefix(4))" }
    }
  }
}

/// What matters of a diagnostic, with its place in the mutated document.
private struct Said: Hashable {
  var rule: Rule.ID
  var severity: Severity
  var message: Phrase
  var help: Phrase?
  var place: Place
  var related: [Place]

  init(_ diagnostic: Diagnostic, _ moved: (Int) -> Int) {
    func now(_ place: Place) -> Place {
      var place = place
      if place.file == .portfolio { place.offset = moved(place.offset) }
      return place
    }
    rule = diagnostic.rule
    severity = diagnostic.severity
    message = diagnostic.message
    help = diagnostic.help
    place = now(diagnostic.place)
    related = diagnostic.related.map { now($0.place) }
  }
}

extension [Said] {
  fileprivate func lines(without others: [Said], _ verb: String) -> [String] {
    let known = Set(others)
    return filter { !known.contains($0) }
      .map { "\($0.rule) at \($0.place.offset) \(verb): \($0.message.fr)" }
  }
}

extension FolderContents {
  /// The bytes of one of its documents.
  func bytes(of file: FilePath) -> [UInt8] {
    switch file {
    case .portfolio: portfolio
    case .settings: settings ?? []
    case .dismissals: dismissals ?? []
    default: (referentiels + annotations).first { $0.path == file }?.bytes ?? []
    }
  }

  /// Makes a change that isn't one of `portfolio.xml`.
  fileprivate mutating func apply(_ edit: Example.Edit) {
    switch edit {
    case .file(let path, let state):
      files.removeAll { $0.path == path }
      if state != .absent { files.append(FileEntry(path: path, state: state)) }
    case .examined(let path, let content):
      for index in files.indices where files[index].path == path {
        files[index].content = content
      }
    case .bytes(.settings, let bytes): settings = bytes
    case .bytes(.dismissals, let bytes): dismissals = bytes
    case .bytes(let path, let bytes) where path.isAnnotations:
      annotations.append((path, bytes))
      files.append(FileEntry(path: path, state: .present(size: bytes.count)))
    case .bytes(let path, let bytes): referentiels.append((path, bytes))
    case .replacement: preconditionFailure("a mutation writes whole documents")
    }
  }
}
