public import Miroir

/// A piece of evidence in a page that one reads alone: a review copy, a jury's form.
public struct ReviewEvidence: Sendable {
  /// The piece of evidence.
  public var evidence: Evidence
  /// Its file, where it has one that is there and that may be shown.
  public var file: File?
  /// Whether the file, or the link, is left out for being the jury's.
  public var isWithheld = false

  /// A file of evidence.
  public struct File: Sendable, Hashable {
    /// Its path in the candidate's folder.
    public var path: FilePath
    /// How many bytes it has.
    public var size: Int
    /// Its media type.
    public var mediaType: String
    /// What a page may do with it.
    public var kind: FileKind
    /// How the page holds it, if it does.
    public var inclusion: Inclusion?
  }

  /// How a page holds a file.
  public enum Inclusion: Sendable, Hashable {
    /// As a picture.
    case picture
    /// As a text, whatever it would be elsewhere: a web page is shown by its source.
    case text
    /// As bytes to save, never opened in the page: a document, a sheet, a recording.
    case download
  }

  /// How many bytes of evidence a page holds: of one file, and of all. A page travels by mail.
  static let limits = (file: 2_000_000, page: 20_000_000)
}

extension PortfolioFolder {
  /// The files of the evidence that isn't for the jury alone.
  public var evidenceForReview: [FilePath] {
    (portfolio?.evidence ?? []).filter { !$0.isForJuryOnly }
      .compactMap { $0.file.flatMap(file)?.path }
  }
}

extension Evidence {
  fileprivate var isForJuryOnly: Bool { confidentiality == .juryOnly }
}

extension [ReviewEvidence] {
  /// All the evidence of a portfolio, in order, without what is for the jury alone.
  init(_ portfolio: Portfolio, in folder: PortfolioFolder) {
    var room = Room()
    self = portfolio.evidence.map { evidence in
      let isWithheld = evidence.isForJuryOnly
      let entry = isWithheld ? nil : evidence.file.flatMap(folder.file)
      let file = entry.flatMap(ReviewEvidence.File.init).map { room.taking($0) }
      return ReviewEvidence(evidence: evidence, file: file, isWithheld: isWithheld)
    }
  }

  /// All the evidence of a dossier, in order, as a jury sees it.
  init(_ dossier: Dossier) {
    var room = Room()
    self = dossier.evidence.map { item in
      let file = item.file.map { file in
        room.taking(
          ReviewEvidence.File(
            path: file.path, size: file.size, mediaType: file.content.mediaType, kind: file.kind))
      }
      return ReviewEvidence(evidence: item.evidence, file: file)
    }
  }

  /// The files whose bytes the page holds.
  var includedFiles: [FilePath] {
    Set(compactMap(\.file).filter { $0.inclusion != nil }.map(\.path)).sorted()
  }
}

/// The room that a page has left for files.
private struct Room {
  private var left = ReviewEvidence.limits.page

  /// The file, included if there is room: one that is evidence twice takes its room twice.
  mutating func taking(_ file: ReviewEvidence.File) -> ReviewEvidence.File {
    var file = file
    let fits = file.size <= min(left, ReviewEvidence.limits.file)
    file.inclusion = fits ? file.wantedInclusion : nil
    if file.inclusion != nil { left -= file.size }
    return file
  }
}

extension ReviewEvidence.File {
  fileprivate init?(_ entry: FileEntry) {
    guard case .present(let size) = entry.state, let content = entry.content else { return nil }
    self.init(path: entry.path, size: size, mediaType: content.mediaType, kind: entry.kind)
  }

  /// How the page holds it when there is room.
  fileprivate var wantedInclusion: ReviewEvidence.Inclusion? {
    if kind == .picture { return .picture }
    if isText { return .text }
    return kind == .active ? nil : .download
  }

  private var isText: Bool {
    mediaType.hasPrefix("text/") || mediaType.hasSuffix("+xml") || mediaType.hasSuffix("+json")
      || ["application/json", "application/xml"].contains(mediaType)
  }
}
