/// What an establishment puts around its dossiers.
public struct Theme: Sendable {
  /// A style sheet, which comes after ours.
  public var styles: String
  /// A logo: its path in the dossier, and its bytes.
  public var logo: OutputFile?
  /// Lines for the bottom of the page.
  public var legalLines: [String]

  /// Joins the parts.
  public init(styles: String = "", logo: OutputFile? = nil, legalLines: [String] = []) {
    self.styles = styles
    self.logo = logo
    self.legalLines = legalLines
  }

  /// Ours alone.
  public static let none = Theme()
}
