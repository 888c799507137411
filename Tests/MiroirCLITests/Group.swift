import Foundation
import Testing
import TestSupport

/// A folder of portfolios, `promo/`, copied from samples without their annotations.
struct Group {
  let folder: TemporaryFolder

  init(_ samples: [String]) throws {
    folder = try TemporaryFolder()
    try folder.write([], to: "promo/LISEZ-MOI.txt")
    for name in samples {
      try FileManager.default.copyItem(
        at: Project.sample(name), to: folder.url.appending(path: "promo/\(name)"))
      try? FileManager.default.removeItem(
        at: folder.url.appending(path: "promo/\(name)/annotations"))
    }
  }

  func miroir(_ arguments: [String]) throws -> Finished {
    try run(miroirPath, arguments, in: folder.url)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  /// Asks a question, as a tutor or in another capacity.
  func annotate(
    _ name: String, _ author: String, role: String = "tuteur", _ address: String, _ text: String
  ) throws {
    let run = try miroir([
      "annotate", "promo/\(name)", "--author", author, "--role", role, "--on", address, "--motive",
      "question", "--text", text,
    ])
    try #require(run.status == 0, "\(run.errors)")
  }

  /// Replaces a text of a portfolio.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let path = "promo/\(name)/portfolio.xml"
    let text = try text(path)
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new).utf8, to: path)
  }
}
