/// What a browser says of a page.
public struct PageReport: Decodable, Sendable {
  /// Its path, from the folder that was looked at.
  public var page: String
  /// Its title.
  public var title: String
  /// The language it declares.
  public var language: String
  /// Its outline, in order.
  public var headings: [Heading]
  /// Its regions, with the names that the browser computes for them.
  public var regions: [Region]
  /// How many scripts of its own were run.
  public var scripts: Int
  /// What is wrong with it.
  public var problems: [PageProblem]
  /// What axe couldn't decide, such as the contrast of a text on a picture.
  public var undecided: [PageProblem]
  /// How long each setting took.
  public var seconds: [String: Double]

  /// A heading of the page.
  public struct Heading: Decodable, Hashable, Sendable, CustomStringConvertible {
    /// From 1 to 6.
    public var level: Int
    /// What it says.
    public var text: String

    /// As it would be written in Markdown.
    public var description: String { String(repeating: "#", count: level) + " " + text }
  }

  /// A landmark of the page.
  public struct Region: Decodable, Hashable, Sendable, CustomStringConvertible {
    /// Such as `main` or `navigation`.
    public var role: String
    /// Empty if it has none.
    public var name: String

    /// The role, then the name.
    public var description: String { name.isEmpty ? role : "\(role) “\(name)”" }
  }
}

/// One thing that is wrong with a page.
public struct PageProblem: Decodable, Hashable, Sendable, CustomStringConvertible {
  /// The page's path.
  public var page: String
  /// The settings it was seen in; none if it doesn't depend on them.
  public var settings: [Browser.Setting]
  /// The name of what was checked: axe's rule, or one of the harness's own.
  public var check: String
  /// The way to the element, empty if there is none to name.
  public var place: String
  /// What is so.
  public var message: String

  /// Everything on one line.
  public var description: String {
    let names = settings.map(\.rawValue).joined(separator: ", ")
    let setting = settings.isEmpty ? "" : " [\(names)]"
    return "\(page)\(setting) \(check): \(message)" + (place.isEmpty ? "" : " (\(place))")
  }
}
