extension PortfolioFolder {
  /// The files of annotations that aren't said to be about another portfolio; of the others, one
  /// rule says that they are.
  var ownAnnotationFiles: [AnnotationFile] {
    annotations.files.filter { !$0.isAbout(another: portfolio) }
  }

  /// The threads of those files, where there is a portfolio to look at.
  var ownThreads: [AnnotationBook.Thread] {
    let files = ownAnnotationPaths
    return annotations.threads.filter { files.contains($0.annotation.place.file) }
  }

  /// The paths of those files; none without a portfolio.
  var ownAnnotationPaths: Set<FilePath> {
    portfolio == nil ? [] : Set(ownAnnotationFiles.map(\.path))
  }

  /// The open threads whose passage isn't found, each with whether what it is about ever was there, as
  /// far as one can tell.
  var lostThreads: [(annotation: Annotation, wasThere: Bool)] {
    let lost = ownThreads.filter { $0.outcome == .orphan && $0.state == .open }.map(\.annotation)
    guard !lost.isEmpty, !mayHideTexts, let portfolio, let sources = annotationSources else {
      return []
    }
    var texts = [sources.version: sources.text(of: portfolio)]
    return lost.compactMap { annotation in
      guard let version = annotation.anchor?.versionDigest else {
        return mayHidePassage(of: annotation) ? nil : (annotation, false)
      }
      if texts[version] == nil { texts[version] = sources.text(of: version) }
      return (annotation, texts[version].map { $0.whole(at: annotation.target) != nil } ?? true)
    }
  }

  /// Whether an annotation has a passage that couldn't be read.
  private func mayHidePassage(of annotation: Annotation) -> Bool {
    let root = document(at: annotation.place.file)?.root
    let element = root?.children.first { $0.offset == annotation.place.offset }
    return element?.child("passage") != nil || mayHide(["passage"], in: [annotation.place])
  }
}

extension AnnotationFile {
  /// Whether it is said to be about another portfolio.
  func isAbout(another own: Portfolio?) -> Bool { portfolio != nil && portfolio != own?.id }
}

extension Annotation {
  /// Where it stands, under the address that it is about.
  var addressed: Place {
    Place(file: place.file, offset: place.offset, attribute: "vers", address: target)
  }
}
