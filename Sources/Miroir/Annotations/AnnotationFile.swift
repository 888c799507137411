/// What one person annotated in a portfolio: a file of the folder `annotations/`.
///
/// Everything that it holds is kept, each state of what its author wrote again too.
public struct AnnotationFile: Sendable {
  /// The file.
  public var path: FilePath
  /// The portfolio annotated, where it is named.
  public var portfolio: Identifier?
  /// Who annotates.
  public var annotator: Annotator
  /// Whether its author keeps it for themselves: it is no part of a portfolio's folder.
  public var isPrivate = false
  /// The remarks, in order.
  public var annotations: [Annotation] = []
  /// The answers, in order.
  public var replies: [Reply] = []
  /// The changes of state, in order.
  public var changes: [StateChange] = []
  /// The opinions on competences, in order.
  public var opinions: [Opinion] = []
  /// The proposals to the jury, in order.
  public var proposals: [Proposal] = []
  /// The root's place.
  public var place: Place
  /// The place of `auteur`, where it is written.
  public var annotatorPlace: Place?
  /// The name, state and place of everything above, in order.
  public var names: [(id: Identifier, revision: Int, place: Place)] = []
}

extension AnnotationFile {
  /// What `portee` says of notes that somebody keeps for themselves.
  static let privateWord = "privee"
}

extension AnnotationFile {
  /// A moment when its author had the portfolio before them.
  struct Look {
    /// When, where it is written.
    var date: Timestamp?
    /// The digest of the portfolio as it was then, where it is written.
    var versionDigest: SHA256Digest?
  }

  /// Each of them: whoever remarks, answers, closes or gives an opinion has looked.
  var looks: [Look] {
    annotations.map { Look(date: $0.date, versionDigest: $0.anchor?.versionDigest) }
      + replies.map { Look(date: $0.date, versionDigest: $0.versionDigest) }
      + changes.map { Look(date: $0.date, versionDigest: $0.versionDigest) } + opinionLooks
  }

  /// Those that gave an opinion or a proposal.
  private var opinionLooks: [Look] {
    opinions.map { Look(date: $0.date, versionDigest: $0.versionDigest) }
      + proposals.map { Look(date: $0.date, versionDigest: $0.versionDigest) }
  }

  /// The versions that were read to be remarked on: answering and closing is no round.
  var versionsRead: Set<SHA256Digest> {
    Set(annotations.compactMap(\.anchor?.versionDigest) + opinionLooks.compactMap(\.versionDigest))
  }
}

extension [AnnotationFile.Look] {
  /// The last one that tells what there was to see; if none does, the last one. Of those of one second,
  /// it is the one that was written last.
  var last: AnnotationFile.Look? {
    let telling = filter { $0.versionDigest != nil }
    return (telling.isEmpty ? self : telling).reduce(nil) { latest, look in
      guard let latest, latest.date.order > look.date.order else { return look }
      return latest
    }
  }
}

extension FilePath {
  /// Whether it is a file of annotations: `annotations/….xml`.
  public var isAnnotations: Bool { isDocument(in: "annotations") }

  /// The digest that an annotated version is kept under, if the path is one's.
  public var annotatedVersion: SHA256Digest? {
    guard text.hasPrefix(Self.versions), text.hasSuffix(".xml") else { return nil }
    return SHA256Digest(String(text.dropFirst(Self.versions.count).dropLast(4)))
  }

  /// Where the version of that digest is kept: `annotations/versions/<sha256>.xml`.
  public init(annotatedVersion digest: SHA256Digest) {
    self.init(Self.versions + digest.text + ".xml")
  }

  private static let versions = "annotations/versions/"
}
