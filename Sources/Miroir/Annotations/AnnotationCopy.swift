/// What of a file of annotations is for the jury too, as a document of its own that says how much of
/// the file it leaves out.
public struct AnnotationCopy: Sendable {
  /// The file's path.
  public var path: FilePath
  /// The document.
  public var text: String
  /// How many entries it leaves out.
  public var omitted: Int
}

/// What a jury may read of what was annotated.
public struct JuryAnnotations: Sendable {
  /// The threads, opinions and proposals that are for the jury too, each in its latest state.
  public var book: AnnotationBook
  /// A copy of each file that holds some of it, in the order of the files.
  public var copies: [AnnotationCopy]
  /// How many entries of all the files are left out.
  public var omitted: Int

  /// Sorts out a folder's annotations.
  ///
  /// Passages are looked for in the portfolio as it is, without the versions that were annotated: these
  /// never leave the candidate's folder, and whoever has the dossier must come to the same.
  public init(of folder: PortfolioFolder) {
    var sources = folder.annotationSources
    sources?.versions = [:]
    let book = (sources?.book(of: folder.portfolio) ?? .empty).forJury.book
    self.book = book
    let shown = book.shownPlaces
    let documents = (folder.annotationSources?.documents ?? []).sorted { $0.path < $1.path }
    let all = documents.compactMap { document in
      document.root.map { AnnotationCopy($0, in: document.path, keeping: shown) }
    }
    omitted = all.reduce(0) { $0 + $1.omitted }
    let paths = Set(shown.map(\.file))
    copies = all.filter { paths.contains($0.path) }
  }
}

extension AnnotationBook {
  /// Where everything in it stands.
  fileprivate var shownPlaces: Set<Place> {
    let threads = threads.flatMap { thread in
      [thread.annotation.place] + thread.replies.map(\.place) + thread.changes.map(\.place)
    }
    return Set(threads + opinions.map(\.place) + proposals.map(\.place))
  }
}

extension AnnotationCopy {
  /// Only what is shown comes along: a former state of a remark may have been for the candidate, and
  /// a comment or a text between two elements is for nobody.
  fileprivate init(_ root: SourceElement, in file: FilePath, keeping shown: Set<Place>) {
    let entries = root.children.filter { $0.name.local != "auteur" }
    let kept = entries.filter { shown.contains(Place(file: file, offset: $0.offset)) }
    var copy = root
    copy.content = (root.children.filter { $0.name.local == "auteur" } + kept).map { .element($0) }
    // A copy of a copy leaves out what that one did.
    let before = root.attribute("omises")?.wellFormed(.rank).flatMap { Int($0) } ?? 0
    omitted = before + entries.count - kept.count
    copy.attributes.removeAll { $0.name.local == "omises" }
    copy.attributes.append(
      SourceAttribute(name: SourceName(local: "omises"), value: String(omitted)))
    path = file
    text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + copy.xml(in: "", indentation: "") + "\n"
  }
}
