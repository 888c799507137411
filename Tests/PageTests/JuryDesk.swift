import Foundation
import Testing
import TestSupport

/// A folder with a sample, its deposit, and the form that a member of the jury fills in.
struct JuryDesk {
  let folder: TemporaryFolder
  var page: URL { folder.url.appending(path: "formulaire.html") }
  var saved: URL { folder.url.appending(path: "evaluation.xml") }

  /// Seals a sample, with its portfolio changed if need be.
  init(_ sample: String, replacing changes: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "p")
    try FileManager.default.copyItem(at: Project.sample(sample), to: copy)
    let file = copy.appending(path: "portfolio.xml")
    let text = try changes.reduce(String(contentsOf: file, encoding: .utf8)) { text, change in
      try #require(text.contains(change.key), "\(change.key)")
      return text.replacing(change.key, with: change.value)
    }
    try Data(text.utf8).write(to: file)
    let seal = try miroir("seal", "p", "-o", "depot.zip", "--no-pdf")
    try #require(seal.status == 0, "\(seal.output)\(seal.errors)")
  }

  func miroir(_ arguments: String...) throws -> Finished {
    try run(miroirPath, arguments, in: folder.url)
  }

  /// Makes the form.
  func make(_ arguments: String...) throws {
    let run = try run(
      miroirPath,
      ["jury", "form", "depot.zip", "--member", "tissier", "-o", "formulaire.html", "--force"]
        + arguments, in: folder.url)
    try #require(run.status == 0, "\(run.output)\(run.errors)")
  }
}
