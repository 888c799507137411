import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDossier

/// A folder that was read, whose dossier can be made again with its portfolio changed.
struct Exporter {
  private let examined: FolderContents
  /// The text of its `portfolio.xml`.
  let portfolio: String

  /// Reads a folder, as `miroir export` does.
  init(_ folder: URL) throws {
    let contents = try FolderContents(at: folder.path)
    let inputs = PortfolioFolder(reading: contents).inputs
    examined = try contents.examining(inputs, at: folder.path)
    portfolio = String(decoding: contents.portfolio, as: UTF8.self)
  }

  /// The dossier of the folder; with another portfolio, the seal stays that of what was read.
  func dossier(
    _ portfolio: String? = nil, isDraft: Bool = true, session: RuleSettings = .none
  ) throws -> Dossier {
    var contents = examined
    if let portfolio { contents.portfolio = Array(portfolio.utf8) }
    let check = Check(
      path: "portfolio", folder: PortfolioFolder(reading: contents, session: session),
      isFinal: !isDraft)
    guard let dossier = Dossier(of: check) else {
      throw Blocked(by: check.diagnostics.filter { $0.severity == .error }.map(\.summary))
    }
    return dossier
  }
}

/// Why there is no dossier.
struct Blocked: Error {
  var by: [String]
}

extension Dossier {
  /// `dossier.html` and `dossier.json`.
  func texts(in language: Language = .french) throws -> (html: String, json: String) {
    let texts = Dictionary(
      uniqueKeysWithValues: files(in: language).compactMap { file -> (FilePath, String)? in
        guard case .bytes(let bytes) = file.content else { return nil }
        return (file.path, String(decoding: bytes, as: UTF8.self))
      })
    return (try #require(texts["dossier.html"]), try #require(texts["dossier.json"]))
  }
}

extension Diagnostic {
  fileprivate var summary: String { "\(rule) \(position.line) \(message.fr)" }
}
