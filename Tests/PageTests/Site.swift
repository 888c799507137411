import Foundation
import TestSupport

/// A folder with the faultless page and what it refers to.
struct Site {
  let base: String
  private let folder: TemporaryFolder

  init(in folder: TemporaryFolder) throws {
    self.folder = folder
    let fixture = Project.root.appending(path: "Tests/PageTests/Fixtures/page.html")
    base = try String(contentsOf: fixture, encoding: .utf8)
    try write(base, to: "good.html")
    try write(base.replacing(#"id="debut""#, with: #"id="fin""#), to: "annexe.html")
    try write("Une note.", to: "preuves/note.txt")
    try write("<p>Une page qui n’est pas la nôtre.", to: "preuves/page.html")
    let point =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    try folder.write(Data(base64Encoded: point) ?? Data(), to: "preuves/point.png")
  }

  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    try folder.write(text.utf8, to: path)
  }
}
