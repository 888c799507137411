/// A document that was read: its bytes, its tree when there is one, and all that is wrong with it.
public struct SourceDocument: Sendable {
  /// Its path from the portfolio's folder.
  public var path: FilePath
  /// Its bytes, in UTF-8.
  public var text: SourceText
  /// Its root, unless it isn't well-formed or isn't welcome.
  public var root: SourceElement?
  /// What is wrong with it, in the order of the document.
  public var issues: [ReadingIssue]

  /// Joins the parts.
  public init(path: FilePath, text: SourceText, root: SourceElement?, issues: [ReadingIssue]) {
    self.path = path
    self.text = text
    self.root = root
    self.issues = issues
  }

  /// The document with the faults that `grammar` finds in its structure.
  ///
  /// What is certainly meant is read as such all the same: elements in another namespace, or whose
  /// names differ by accents or capitals alone.
  public func checked(against grammar: Grammar) -> SourceDocument {
    guard let root else { return self }
    var document = self
    let (adopted, namespaceIssue) = root.adopted(by: grammar)
    let found = grammar.issues(in: adopted)
    document.root = adopted.renamed(found.certainNames)
    var mends = StructureMends(found, in: self, grammar)
    let mendable = found.map { issue in
      var issue = placed(issue)
      issue.mend = mends.mend(of: issue)
      return issue
    }
    document.issues += (namespaceIssue.map { [$0] } ?? []) + mendable
    document.issues.sort { $0.offset < $1.offset }
    return document
  }

  /// Whether its root is that of another kind of file: what it lacks is then nobody's fault.
  var isForeign: Bool {
    issues.contains { issue in
      if case .unknownElement(_, nil, nil, _) = issue.fault { true } else { false }
    }
  }

  /// A tree keeps the places of tags; that of a text is found again in the bytes.
  private func placed(_ issue: ReadingIssue) -> ReadingIssue {
    guard case .misplacedText = issue.fault else { return issue }
    var issue = issue
    issue.offset = text.ownText(ofElementAt: issue.offset) ?? issue.offset
    return issue
  }
}

extension [ReadingIssue] {
  /// The names that elements certainly have, by the places of their start tags.
  fileprivate var certainNames: [Int: String] {
    var names: [Int: String] = [:]
    for issue in self {
      switch issue.fault {
      case .accentedName(_, let known): names[issue.offset] = known
      case .unknownElement(let name, _?, let known?, _) where known.folded == name.folded:
        names[issue.offset] = known
      default: break
      }
    }
    return names
  }
}

extension SourceElement {
  /// The tree as `grammar` would have it: a root of the right name in another namespace, or in none,
  /// is read as if it were in the right one, and so are elements in none below a prefixed root; the
  /// difference is an issue.
  fileprivate func adopted(by grammar: Grammar) -> (SourceElement, ReadingIssue?) {
    guard name.local == grammar.root else { return (self, nil) }
    let stray =
      name.namespace == grammar.namespace
      ? children.first { $0.name.namespace.isEmpty && grammar.elements[$0.name.local] != nil }
      : self
    guard let stray else { return (self, nil) }
    let issue = ReadingIssue(
      .namespace(found: stray.name.namespace, expected: grammar.namespace), at: stray.offset)
    return (moved(from: stray.name.namespace, to: grammar.namespace), issue)
  }

  private func moved(from old: String, to new: String) -> SourceElement {
    renaming { name, _ in
      name.namespace == old ? SourceName(namespace: new, local: name.local) : nil
    }
  }

  fileprivate func renamed(_ names: [Int: String]) -> SourceElement {
    guard !names.isEmpty else { return self }
    return renaming { name, offset in
      names[offset].map { SourceName(namespace: name.namespace, local: $0) }
    }
  }

  /// The element, and those within, by the names that `newName` gives those of a name and an offset.
  private func renaming(_ newName: (SourceName, Int) -> SourceName?) -> SourceElement {
    var builder = SourceTree.Builder()
    builder.add(self, newName: newName)
    return builder.root ?? self
  }
}
