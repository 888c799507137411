/// What one person annotated, joined to what a folder already holds. Nothing is lost: an entry is
/// added, or is there already, or clashes with one of the same name; then both are kept.
public struct AnnotationMerge: Sendable {
  /// What became of an entry.
  public enum Fate: Sendable, Hashable {
    /// It is new.
    case added
    /// Its author wrote it again; what it was is kept.
    case revised
    /// It is there already, to the letter.
    case known
    /// Another one has its name and says something else: it is added under that name.
    case clashing(keptAs: Identifier)
  }

  /// The entries, in order, each with what became of it.
  public private(set) var entries: [(id: Identifier, fate: Fate)] = []
  /// The file that they are in afterwards.
  public let path: FilePath
  /// What that file holds afterwards; nothing when it stays as it is.
  public private(set) var bytes: [UInt8]?

  /// The versions of the portfolio that were annotated, in order, each with whether the folder has it.
  public private(set) var versions: [(digest: SHA256Digest, isThere: Bool)] = []

  /// The namespace of files of annotations.
  package static let namespace = "urn:miroir:annotations:1"

  /// Whether some entries clash with others.
  public var hasClashes: Bool {
    entries.contains { entry in
      if case .clashing = entry.fate { true } else { false }
    }
  }

  /// Joins a file that somebody sent to a folder.
  public init(_ document: SourceDocument, into folder: PortfolioFolder) throws(AnnotationRefusal) {
    guard let root = document.root, let file = AnnotationFile(reading: root, in: document.path),
      root.name.namespace == Self.namespace
    else { throw .notAnnotations }
    let entries = root.children.filter { $0.attribute("id") != nil }
    try self.init(entries, by: file.annotator, on: file.portfolio, into: folder)
    for digest in file.annotations.compactMap(\.anchor?.versionDigest)
    where !versions.contains(where: { $0.digest == digest }) {
      versions.append((digest, folder.annotationSources?.holds(version: digest) == true))
    }
  }

  /// Adds entries of an annotator's to a folder.
  public init(
    adding entries: [AnnotationEntry], by annotator: Annotator, into folder: PortfolioFolder
  ) throws(AnnotationRefusal) {
    try self.init(
      entries.map(\.element), by: annotator, on: folder.portfolio?.id, into: folder)
  }

  private init(
    _ elements: [SourceElement], by annotator: Annotator, on portfolio: Identifier?,
    into folder: PortfolioFolder
  ) throws(AnnotationRefusal) {
    guard let own = folder.portfolio?.id, portfolio == own else {
      throw .otherPortfolio(portfolio, folder.portfolio?.id)
    }
    guard annotator.role != nil, annotator.name != nil else { throw .nobody }
    let documents = folder.annotationSources?.documents ?? []
    if let unread = documents.first(where: { $0.root == nil || $0.isInAnotherEncoding }) {
      throw .unreadable(unread.path)
    }
    let file = folder.annotations.files.first { $0.annotator.isSame(as: annotator) }
    path = file?.path ?? FilePath.free(for: annotator, among: folder)
    var known = KnownEntries(documents)
    var added: [SourceElement] = []
    // What a copy says of the portfolio that was handed over is about that one alone.
    for element in elements.map({ $0.recording(nil) }) {
      guard let id = element.attribute("id")?.wellFormed(.identifier).map({ Identifier($0) })
      else { throw .notAnnotations }
      let (fate, kept) = known.take(element, id)
      entries.append((id, fate))
      if let kept { added.append(kept) }
    }
    guard !added.isEmpty else { return }
    if let file, let document = documents.first(where: { $0.path == file.path }),
      let root = document.root
    {
      guard let bytes = document.text.adding(added, to: root) else { throw .unreadable(file.path) }
      self.bytes = bytes
    } else {
      bytes = Array(added.document(by: annotator, on: own).utf8)
    }
  }
}

/// Why what somebody annotated can't be joined to a folder.
public enum AnnotationRefusal: Error, Hashable {
  /// The file isn't one of annotations, or something in it has no name.
  case notAnnotations
  /// It is about that portfolio, and the folder's is this one.
  case otherPortfolio(Identifier?, Identifier?)
  /// It doesn't say who annotates, or in what capacity.
  case nobody
  /// A file of the folder's can't be read as it stands.
  case unreadable(FilePath)
}

/// The entries that a folder has, to the letter.
private struct KnownEntries {
  private var contents: [Name: String] = [:]
  private var names: Set<Identifier> = []

  private struct Name: Hashable {
    var id: Identifier
    var revision: String
  }

  init(_ documents: [SourceDocument]) {
    for element in documents.flatMap({ $0.root?.children ?? [] }) {
      guard let id = element.attribute("id").map({ Identifier($0) }) else { continue }
      add(element, id)
    }
  }

  private mutating func add(_ element: SourceElement, _ id: Identifier) {
    contents[Name(id: id, revision: element.revision)] = element.letter
    names.insert(id)
  }

  /// What becomes of an element, and what is to be added.
  mutating func take(
    _ element: SourceElement, _ id: Identifier
  ) -> (AnnotationMerge.Fate, SourceElement?) {
    let letter = element.letter
    guard let known = contents[Name(id: id, revision: element.revision)] else {
      defer { add(element, id) }
      return (names.contains(id) ? .revised : .added, element)
    }
    guard !known.utf8.elementsEqual(letter.utf8) else { return (.known, nil) }
    // Another name, which only these very words give: what is merged twice is added once.
    let other = Identifier(id.text.prefix(47) + "-" + letter.shortDigest)
    var renamed = element
    for index in renamed.attributes.indices where renamed.attributes[index].name.local == "id" {
      renamed.attributes[index].value = other.text
    }
    guard contents[Name(id: other, revision: renamed.revision)] == nil else { return (.known, nil) }
    add(renamed, other)
    return (.clashing(keptAs: other), renamed)
  }
}

extension SourceElement {
  /// What it says, however it is laid out and in whatever order its attributes come.
  var letter: String { withSortedAttributes.xml(in: AnnotationMerge.namespace, indentation: "") }

  private var withSortedAttributes: SourceElement {
    var element = self
    element.attributes.sort {
      Array($0.name.local.utf8).lexicographicallyPrecedes($1.name.local.utf8)
    }
    element.content = content.map { $0.mapElement(\.withSortedAttributes) }
    return element
  }

  fileprivate var revision: String { attribute("revision") ?? "1" }
}

extension SourceText {
  /// The document with more elements at the end of its root, every other byte as it was.
  fileprivate func adding(_ elements: [SourceElement], to root: SourceElement) -> [UInt8]? {
    let layout = root.children.isEmpty ? "  " : indentation(at: root.children[0].offset)
    guard let point = InsertionPoint(lastIn: root, of: self, step: layout),
      point.layout.prefix.isEmpty
    else { return nil }
    let indentation = point.layout.indentation
    let lines = elements.map { $0.xml(in: AnnotationMerge.namespace, indentation: indentation) }
    let text = lines.joined(separator: "\n" + indentation)
    return bytes.applying([
      Edit(
        range: point.range,
        replacement: Array((point.opening + indentation + text + point.closing).utf8))
    ])
  }
}

extension [SourceElement] {
  /// A new file that holds them.
  func document(by annotator: Annotator, on portfolio: Identifier) -> String {
    func attribute(_ name: String, _ value: String) -> SourceAttribute {
      SourceAttribute(name: SourceName(local: name), value: value)
    }
    func element(
      _ name: String, _ attributes: [SourceAttribute], _ content: [SourceNode]
    ) -> SourceElement {
      SourceElement(
        name: SourceName(namespace: AnnotationMerge.namespace, local: name),
        attributes: attributes, content: content, offset: 0)
    }
    let author = element(
      "auteur", [attribute("role", annotator.role?.word ?? "")], [.text(annotator.name ?? "")])
    let root = element(
      "annotations", [attribute("version", "1.0"), attribute("portfolio", portfolio.text)],
      [.element(author)] + map(SourceNode.element))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.xml(in: "", indentation: "") + "\n"
  }
}

extension FilePath {
  /// A path that no file has: `annotations/tuteur-1.xml`. It names nobody.
  fileprivate static func free(for annotator: Annotator, among folder: PortfolioFolder) -> FilePath
  {
    let role = annotator.role?.word ?? ""
    let taken = Set(folder.files.map(\.path))
    var number = 1
    while taken.contains(FilePath("annotations/\(role)-\(number).xml")) { number += 1 }
    return FilePath("annotations/\(role)-\(number).xml")
  }
}
