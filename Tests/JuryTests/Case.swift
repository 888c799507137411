import Foundation
import Miroir
import MiroirFolder
import TestSupport

/// A case of the book in `Samples/jury`, and what is expected of it.
struct Case: Sendable, CustomStringConvertible {
  /// The name of its folder.
  let name: String

  /// All of them, in the order of their numbers.
  static let all = Project.folders(in: "Samples/jury", holding: "session.xml").map(Case.init)

  var description: String { name }

  /// Its folder: a jury's session.
  var folder: URL { Project.root.appending(path: "Samples/jury/\(name)") }

  /// The session, its evaluations and its référentiel.
  func read() throws -> PortfolioFolder {
    PortfolioFolder(reading: try SessionContents(at: folder.path(percentEncoded: false)))
  }

  /// What is expected, settled before anything computed it.
  var expected: Expected {
    get throws {
      try JSONDecoder().decode(
        Expected.self, from: try Data(contentsOf: folder.appending(path: "attendu.json")))
    }
  }

  /// What is expected of a case.
  struct Expected: Decodable {
    /// The case in a sentence.
    var title: String
    /// What decides, and where it is written.
    var clause: String
    /// The one dossier of the session.
    var portfolio: String
    /// The rule that counts, if one does.
    var rule: String?
    var verdict: String
    /// What comes of each rule, by its id.
    var outcomes: [String: String]
    /// The state of each domain, by its code.
    var domains: [String: String]
    /// How many more competences it would take by the rule that counts, where somebody may ask.
    var needed: Int?
  }
}
