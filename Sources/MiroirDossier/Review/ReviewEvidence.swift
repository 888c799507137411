public import Miroir

/// A piece of evidence in a review copy.
public struct ReviewEvidence: Sendable {
  /// The piece of evidence.
  public var evidence: Evidence
  /// Its file, where it has one that is there and that isn't for the jury alone.
  public var file: File?

  /// Whether the file, or the link, is left out for being the jury's.
  public var isWithheld: Bool { evidence.isForJuryOnly }

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
  /// All the evidence of a portfolio, in order; files are included as long as there is room.
  init(_ portfolio: Portfolio, in folder: PortfolioFolder) {
    var room = ReviewEvidence.limits.page
    self = portfolio.evidence.map { evidence in
      guard !evidence.isForJuryOnly, let entry = evidence.file.flatMap(folder.file),
        case .present(let size) = entry.state, let content = entry.content
      else { return ReviewEvidence(evidence: evidence) }
      var file = ReviewEvidence.File(
        path: entry.path, size: size, mediaType: content.mediaType, kind: entry.kind)
      // A file that is evidence twice takes its room twice.
      let fits = size <= Swift.min(room, ReviewEvidence.limits.file)
      file.inclusion = fits ? file.wantedInclusion : nil
      if file.inclusion != nil { room -= size }
      return ReviewEvidence(evidence: evidence, file: file)
    }
  }
}

extension ReviewEvidence.File {
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
