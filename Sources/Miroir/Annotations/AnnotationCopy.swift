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
  /// The versions that were annotated never leave the candidate's folder: the copies say what became
  /// of each passage, so that whoever has the dossier comes to the same.
  public init(of folder: PortfolioFolder) {
    let book = folder.annotations.forJury.book
    self.book = book
    let shown = book.shownPlaces
    let outcomes = folder.annotationSources.map { book.outcomes(in: $0.version) } ?? [:]
    let documents = (folder.annotationSources?.documents ?? []).sorted { $0.path < $1.path }
    let all = documents.compactMap { document in
      document.root.map {
        AnnotationCopy($0, in: document.path, keeping: shown, recording: outcomes)
      }
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

  /// What became of each passage, by the place of its annotation; what has no passage is where its
  /// address is.
  fileprivate func outcomes(in version: SHA256Digest) -> [Place: RecordedOutcome] {
    let anchored = threads.filter { $0.annotation.anchor != nil }
    return Dictionary(
      anchored.map { ($0.annotation.place, RecordedOutcome($0.outcome, in: version)) }
    ) { first, _ in first }
  }
}

extension AnnotationCopy {
  /// Only what is shown comes along: a former state of a remark may have been for the candidate, and
  /// a comment or a text between two elements is for nobody.
  fileprivate init(
    _ root: SourceElement, in file: FilePath, keeping shown: Set<Place>,
    recording outcomes: [Place: RecordedOutcome]
  ) {
    let entries = root.children.filter { $0.name.local != "auteur" }
    let kept = entries.compactMap { entry -> SourceElement? in
      let place = Place(file: file, offset: entry.offset)
      guard shown.contains(place) else { return nil }
      return outcomes[place].map(entry.recording) ?? entry
    }
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
