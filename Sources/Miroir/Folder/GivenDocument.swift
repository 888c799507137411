/// A document that a portfolio is read with and that isn't the candidate's: the référentiel, where it
/// isn't in the folder, and the settings of the session.
public struct GivenDocument: Sendable, Hashable {
  /// Its path, in what is made from the folder.
  public var path: FilePath
  /// Its bytes.
  public var bytes: [UInt8]

  /// Joins the parts.
  public init(path: FilePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Where such documents stand, beside the candidate's.
  public static let folder = "regles/"
  /// The settings of the session.
  public static let settings = FilePath(folder + "session.toml")

  /// The file of a référentiel.
  public static func referentiel(_ id: Identifier) -> FilePath {
    FilePath(folder + id.text + ".xml")
  }
}
