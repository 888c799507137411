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
  public func checked(against grammar: Grammar) -> SourceDocument {
    guard let root else { return self }
    var document = self
    let (adopted, namespaceIssue) = root.adopted(by: grammar)
    document.root = adopted
    document.issues += namespaceIssue.map { [$0] } ?? []
    document.issues += grammar.issues(in: adopted).map { placed($0) }
    document.issues.sort { $0.offset < $1.offset }
    return document
  }

  /// A tree keeps the places of tags; that of a text is found again in the bytes.
  private func placed(_ issue: ReadingIssue) -> ReadingIssue {
    guard case .misplacedText = issue.fault else { return issue }
    var issue = issue
    issue.offset = text.ownText(ofElementAt: issue.offset) ?? issue.offset
    return issue
  }
}

extension SourceElement {
  /// The tree as `grammar` would have it: a root of the right name in another namespace, or in none,
  /// is read as if it were in the right one, and the difference is an issue.
  fileprivate func adopted(by grammar: Grammar) -> (SourceElement, ReadingIssue?) {
    guard name.local == grammar.root, name.namespace != grammar.namespace else {
      return (self, nil)
    }
    let issue = ReadingIssue(
      .namespace(found: name.namespace, expected: grammar.namespace), at: offset)
    return (moved(from: name.namespace, to: grammar.namespace), issue)
  }

  private func moved(from old: String, to new: String) -> SourceElement {
    var element = self
    if element.name.namespace == old { element.name.namespace = new }
    element.content = content.map { node in
      switch node {
      case .text: node
      case .element(let child): .element(child.moved(from: old, to: new))
      }
    }
    return element
  }
}
