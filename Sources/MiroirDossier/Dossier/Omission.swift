import Miroir

/// What a candidate's folder holds that a dossier leaves out on purpose.
public struct Omission: Sendable, Hashable {
  /// What it is.
  public var kind: Kind
  /// How much of it there is.
  public var count: Int

  /// Joins the parts.
  package init(kind: Kind, count: Int) {
    self.kind = kind
    self.count = count
  }

  /// What can be left out; the value is what JSON calls it.
  public enum Kind: String, Sendable, CaseIterable {
    /// Files that the portfolio doesn't declare: they may be anybody's and anything.
    case undeclaredFiles = "undeclared-files"
    /// Remarks, opinions, answers, whose authors wrote them for the candidate.
    case annotations
    /// Words of an establishment's that help to write.
    case guidance
    /// What stands in `extensions`, which nothing interprets.
    case extensions
  }

  /// Everything that is left out, in the order of the kinds.
  static func all(in folder: PortfolioFolder, annotations: Int) -> [Omission] {
    let inputs = Set(folder.inputs)
    let dossiers = folder.dossiers
    let files = folder.files.filter { entry in
      if case .folder = entry.state { return false }
      // Nobody wrote these besides: what the portfolio was, and what was deposited of it.
      return !inputs.contains(entry.path) && !entry.path.isHidden && !entry.path.isAnnotations
        && entry.path.annotatedVersion == nil && !entry.path.isJournal
        && !dossiers.contains { entry.path.text.hasPrefix($0) }
    }
    let groups = Dictionary(grouping: files) { $0.path.omissionKind }
    let counts = groups.mapValues(\.count)
      .merging([.annotations: annotations, .extensions: folder.extensionCount]) { count, _ in count
      }
    return Kind.allCases.compactMap { kind in
      counts[kind].flatMap { $0 == 0 ? nil : Omission(kind: kind, count: $0) }
    }
  }
}

extension FilePath {
  fileprivate var omissionKind: Omission.Kind {
    switch text.split(separator: "/", maxSplits: 1).first {
    case "guidage": .guidance
    default: .undeclaredFiles
    }
  }

  /// Whether it is the journal, or an older one that was set aside: `journal….jsonl`.
  fileprivate var isJournal: Bool {
    text.hasPrefix("journal") && text.hasSuffix(".jsonl") && !text.contains("/")
  }

  /// Whether a name of the path begins with a dot: the system's or an editor's.
  fileprivate var isHidden: Bool { text.split(separator: "/").contains { $0.hasPrefix(".") } }
}

extension PortfolioFolder {
  /// The folders, each with its last slash, that hold a dossier: one made in the candidate's folder is
  /// no part of it, lest the next be another.
  fileprivate var dossiers: [String] {
    let (page, data) = ("dossier.html", "dossier.json")
    return files.map(\.path.text).filter { $0.hasSuffix("/" + data) }
      .map { String($0.dropLast(data.count)) }
      .filter { file(at: FilePath($0 + page)) != nil }
  }

  /// How many elements of other namespaces the portfolio holds in `extensions`.
  fileprivate var extensionCount: Int {
    let root = document?.root
    return (root?.children ?? []).filter {
      $0.name.local == "extensions" && $0.name.namespace == root?.name.namespace
    }.reduce(0) { $0 + $1.children.count }
  }
}
