/// What an establishment puts around its dossiers.
public struct Theme: Sendable {
  /// Its files, as they are in the dossier's sources.
  public let files: [GivenDocument]
  /// A style sheet, which comes after ours.
  public let styles: String
  /// A logo: its path in the dossier, and its bytes.
  public let logo: OutputFile?
  /// Lines for the bottom of the page.
  public let legalLines: [String]

  /// Takes the files of a theme, whatever else there is being left aside; nothing when the style sheet
  /// isn't in UTF-8, or could end early.
  public init?(_ files: [GivenDocument]) {
    let known = Self.logos + [Self.sheet, Self.lines]
    let files = files.filter { known.contains($0.path) }.sorted { $0.path < $1.path }
    func bytes(_ path: FilePath) -> [UInt8]? { files.first { $0.path == path }?.bytes }
    guard let styles = String(validating: bytes(Self.sheet) ?? [], as: UTF8.self),
      // Only `</style` could end the sheet early, but none has a reason to hold `</`.
      !styles.contains("</")
    else { return nil }
    self.files = files
    self.styles = styles
    logo =
      Self.logos.lazy.compactMap { path in
        bytes(path).map { OutputFile(path: path, content: .bytes($0)) }
      }.first
    legalLines = String(decoding: bytes(Self.lines) ?? [], as: UTF8.self)
      .split(whereSeparator: \.isNewline).map(String.init)
  }

  private init() {
    (files, styles, logo, legalLines) = ([], "", nil, [])
  }

  /// Ours alone.
  public static let none = Theme()

  /// Where its files are in a dossier.
  public static let folder = "theme/"
  /// Its style sheet.
  public static let sheet = FilePath(folder + "style.css")
  /// The lines for the bottom of the page.
  public static let lines = FilePath(folder + "mentions.txt")
  /// Its logo, the first of these that is there.
  public static let logos = ["png", "svg", "jpg"].map { FilePath(folder + "logo." + $0) }
}
