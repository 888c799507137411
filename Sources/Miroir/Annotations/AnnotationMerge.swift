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
    guard !file.isPrivate else { throw .privateNotes }
    let entries = root.children.filter { $0.attribute("id") != nil }
    let head = AnnotationHead(
      annotator: file.annotator, portfolio: file.portfolio, version: FormatVersion(of: root))
    try self.init(entries, head, into: folder)
    for digest in file.looks.compactMap(\.versionDigest)
    where !versions.contains(where: { $0.digest == digest }) {
      versions.append((digest, folder.annotationSources?.holds(version: digest) == true))
    }
  }

  /// Adds entries of an annotator's to a folder, or to the notes that they keep for themselves and
  /// that stand in for its annotations.
  public init(
    adding entries: [AnnotationEntry], by annotator: Annotator, into folder: PortfolioFolder,
    privately isPrivate: Bool = false
  ) throws(AnnotationRefusal) {
    let head = AnnotationHead(
      annotator: annotator, portfolio: folder.portfolio?.id, isPrivate: isPrivate)
    try self.init(entries.map(\.element), head, into: folder)
  }

  private init(
    _ elements: [SourceElement], _ head: AnnotationHead, into folder: PortfolioFolder
  ) throws(AnnotationRefusal) {
    guard let own = folder.portfolio?.id, head.portfolio == own else {
      throw .otherPortfolio(head.portfolio, folder.portfolio?.id)
    }
    let annotator = head.annotator
    guard annotator.role != nil, annotator.name != nil else { throw .nobody }
    guard !head.isPrivate || folder.annotations.files.allSatisfy(\.isPrivate) else {
      throw .notPrivate
    }
    let documents = folder.annotationSources?.documents ?? []
    if let unread = documents.first(where: { $0.root == nil || $0.isInAnotherEncoding }) {
      throw .unreadable(unread.path)
    }
    let file = folder.annotations.files.first {
      $0.isPrivate == head.isPrivate && $0.annotator.isSame(as: annotator)
    }
    path = file?.path ?? FilePath.free(for: annotator, among: folder)
    var known = KnownEntries(documents)
    var added: [SourceElement] = []
    // What a copy says of the portfolio that was handed over is about that one alone.
    for element in elements.map({ $0.recording(nil) }) {
      guard let id = element.attribute("id")?.wellFormed(.identifier).map({ Identifier($0) })
      else { throw .notAnnotations }
      let (fate, kept) = known.take(element, id, by: annotator.identity)
      entries.append((id, fate))
      if let kept { added.append(kept) }
    }
    guard !added.isEmpty else { return }
    if let file, let document = documents.first(where: { $0.path == file.path }),
      let root = document.root
    {
      guard let bytes = document.text.adding(added, to: root, version: head.version) else {
        throw .unreadable(file.path)
      }
      self.bytes = bytes
    } else {
      bytes = Array(added.document(head).utf8)
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
  /// Somebody keeps it for themselves.
  case privateNotes
  /// Private notes would go to a file that others may read.
  case notPrivate
  /// A file of the folder's can't be read as it stands.
  case unreadable(FilePath)
}

/// The entries that a folder has, to the letter.
private struct KnownEntries {
  private var contents: [Name: String] = [:]
  private var authors: [Identifier: Set<Annotator.Identity>] = [:]

  private struct Name: Hashable {
    var id: Identifier
    var revision: String
  }

  init(_ documents: [SourceDocument]) {
    for document in documents {
      guard let root = document.root else { continue }
      let author = AnnotationFile(reading: root, in: document.path)?.annotator.identity
      for element in root.children {
        guard let id = element.attribute("id").map({ Identifier($0) }) else { continue }
        add(element, id, by: author)
      }
    }
  }

  private mutating func add(
    _ element: SourceElement, _ id: Identifier, by author: Annotator.Identity?
  ) {
    contents[Name(id: id, revision: element.revision)] = element.letter
    authors[id, default: []].formUnion([author].compactMap(\.self))
  }

  /// What becomes of an element, and what is to be added. Nobody writes again what is another's.
  mutating func take(
    _ element: SourceElement, _ id: Identifier, by author: Annotator.Identity
  ) -> (AnnotationMerge.Fate, SourceElement?) {
    let letter = element.letter
    let known = contents[Name(id: id, revision: element.revision)]
    if known?.utf8.elementsEqual(letter.utf8) == true { return (.known, nil) }
    let authors = authors[id] ?? []
    if known == nil, authors.isSubset(of: [author]) {
      defer { add(element, id, by: author) }
      return (authors.isEmpty ? .added : .revised, element)
    }
    // Another name, which only these very words give: what is merged twice is added once.
    let other = Identifier(id.text.prefix(47) + "-" + letter.shortDigest)
    var renamed = element
    for index in renamed.attributes.indices where renamed.attributes[index].name.local == "id" {
      renamed.attributes[index].value = other.text
    }
    guard contents[Name(id: other, revision: renamed.revision)] == nil else { return (.known, nil) }
    add(renamed, other, by: author)
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
  /// The document with more elements at the end of its root, every other byte as it was but the
  /// number of its format, which is at least `version`.
  fileprivate func adding(
    _ elements: [SourceElement], to root: SourceElement, version: FormatVersion
  ) -> [UInt8]? {
    let layout = root.children.isEmpty ? "  " : indentation(at: root.children[0].offset)
    guard let point = InsertionPoint(lastIn: root, of: self, step: layout),
      point.layout.prefix.isEmpty
    else { return nil }
    let indentation = point.layout.indentation
    let lines = elements.map { $0.xml(in: AnnotationMerge.namespace, indentation: indentation) }
    let text = lines.joined(separator: "\n" + indentation)
    let edit = Edit(
      range: point.range,
      replacement: Array((point.opening + indentation + text + point.closing).utf8))
    return bytes.applying([edit] + [raise(root, to: version)].compactMap(\.self))
  }

  /// What has a document say that its format is at least that one: what is newer stays known as such.
  private func raise(_ root: SourceElement, to version: FormatVersion) -> Edit? {
    guard FormatVersion(of: root) < version else { return nil }
    if let value = value(of: "version", at: root.offset) {
      return Edit(value, Array(version.text.utf8))
    }
    guard let tag = StartTag(at: root.offset, in: self) else { return nil }
    let end = root.offset + 1 + tag.name.utf8.count
    return Edit(inserting: Array(" version=\"\(version.text)\"".utf8), at: end)
  }
}

/// What a file of annotations says of itself.
struct AnnotationHead {
  var annotator: Annotator
  var portfolio: Identifier?
  /// The number of the format that it is written in.
  var version = FormatVersion.known
  /// Whether its author keeps it for themselves.
  var isPrivate = false

  fileprivate var attributes: [SourceAttribute] {
    let pairs = [
      ("version", version.text), ("portfolio", portfolio?.text),
      ("portee", isPrivate ? AnnotationFile.privateWord : nil),
    ]
    return pairs.compactMap { name, value in
      value.map { SourceAttribute(name: SourceName(local: name), value: $0) }
    }
  }
}

extension [SourceElement] {
  /// A new file that holds them.
  func document(_ head: AnnotationHead) -> String {
    func element(
      _ name: String, _ attributes: [SourceAttribute], _ content: [SourceNode]
    ) -> SourceElement {
      SourceElement(
        name: SourceName(namespace: AnnotationMerge.namespace, local: name),
        attributes: attributes, content: content, offset: 0)
    }
    let role = SourceAttribute(
      name: SourceName(local: "role"), value: head.annotator.role?.word ?? "")
    let author = element("auteur", [role], [.text(head.annotator.name ?? "")])
    let root = element(
      "annotations", head.attributes, [.element(author)] + map(SourceNode.element))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.xml(in: "", indentation: "") + "\n"
  }
}

extension FormatVersion {
  /// That of a document; where it says none, or nothing that is one, the first.
  fileprivate init(of root: SourceElement) {
    self = root.attribute("version").flatMap { FormatVersion($0.xmlTrimmed) } ?? .known
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

extension SourceNode {
  /// The same text, or the element that `change` makes of it.
  fileprivate func mapElement(_ change: (SourceElement) -> SourceElement) -> SourceNode {
    switch self {
    case .text: self
    case .element(let element): .element(change(element))
    }
  }
}
