/// What couldn't be read in a document, and may be the very thing that seems to be missing.
struct UnreadParts: Sendable {
  /// By the parent's place: what each unknown element was meant to be, if that is known.
  private var elements: [Int: [String?]] = [:]
  /// The names of the elements that stand elsewhere than where they are looked for.
  private var displaced: Set<String> = []
  /// By the tag's place: what each attribute was meant to be, if that is known.
  private var attributes: [Int: [String?]] = [:]

  init(_ issues: [ReadingIssue]) {
    for issue in issues {
      switch issue.fault {
      case .unknownElement(_, _, let meant, _):
        if let parent = issue.parent { elements[parent, default: []].append(meant) }
      case .accentedName(_, let meant), .misplacedElement(let meant, _, _),
        .lateElement(let meant, _, _), .repeatedElement(let meant, _, _):
        displaced.insert(meant)
      case .unknownAttribute(_, _, let meant, _):
        attributes[issue.offset, default: []].append(meant)
      case .wrongValue(let name, _, _, _): attributes[issue.offset, default: []].append(name)
      default: break
      }
    }
  }

  /// Whether some element couldn't be read where it stands.
  var haveElements: Bool { !elements.isEmpty || !displaced.isEmpty }

  /// Whether an element of one of these names may be among them, in one of the tags at `offsets`.
  func mayHoldElement(_ names: Set<String>, in offsets: [Int]) -> Bool {
    !displaced.isDisjoint(with: names)
      || offsets.contains { mayBe(names, elements[$0]) }
  }

  /// Whether an attribute of one of these names may be among them, in the tag at `offset`.
  func mayHoldAttribute(_ names: Set<String>, at offset: Int) -> Bool {
    mayBe(names, attributes[offset])
  }

  private func mayBe(_ names: Set<String>, _ meant: [String?]?) -> Bool {
    meant?.contains { $0.map(names.contains) != false } == true
  }
}
