import Foundation
import MiroirFolder
import TestSupport

@testable import Miroir
@testable import MiroirDossier

/// The papers of the session in `Fixtures/seance`: eight made-up dossiers, one of each kind.
struct Papers {
  /// What they are made from.
  let source: JuryPapers

  /// The session's folder.
  static let folder = Project.root.appending(path: "Tests/MiroirDossierTests/Fixtures/seance")

  /// Reads a session; `names` are those of candidates whose deposit is at hand, by portfolio.
  init(
    _ folder: URL = Papers.folder,
    names: [Identifier: String] = ["p-validee": "Camille <i>Roy</i>"],
    wording: PaperWording = Papers.wording, in language: Language = .french
  ) throws {
    let contents = try SessionContents(at: folder.path)
    let read = PortfolioFolder(reading: contents)
    let deposits = try (read.jury?.session.candidates ?? []).compactMap { candidate in
      try names[candidate.portfolio].map { name in
        try JuryDeposit(standingFor: candidate, named: name)
      }
    }
    guard
      let source = JuryPapers(
        of: PortfolioFolder(reading: contents, deposits: deposits), wording: wording, in: language)
    else { throw CancellationError() }
    self.source = source
  }

  /// The fixture's wording.
  static var wording: PaperWording {
    let bytes = (try? Data(contentsOf: folder.appending(path: "papiers.toml"))) ?? Data()
    return PaperWordingDocument(reading: Array(bytes)).wording
  }

  /// Every paper: the minutes, a correction of them, and those of each candidate.
  var all: [Paper] {
    let before = SignedMinutes(
      number: "ORV-juin-2026", date: PartialDate("2026-06-24"), digest: SHA256Digest(of: "signé"),
      decisions: Array(source.decisions.dropFirst()))
    return [source.minutes, source.correction(1, of: before)] + source.ofCandidates.map(\.paper)
  }

  /// A candidate's paper.
  func paper(_ name: String) -> Paper? { source.ofCandidates.first { $0.name == name }?.paper }
}

extension JuryDeposit {
  fileprivate init(standingFor candidate: JurySession.Candidacy, named name: String) throws {
    let folder = PortfolioFolder(reading: try FolderContents(at: Project.sample("minimal").path))
    self.init(folder, seal: candidate.seal ?? SHA256Digest(of: ""), path: "depots/a.zip")
    portfolio = candidate.portfolio
    candidateName = name
  }
}

extension Paper {
  /// Everything that is read in it, a line each.
  var text: String {
    let cells = blocks.flatMap { block -> [Line] in
      let tables = block.tables.flatMap { $0.rows.flatMap { [$0.head] + $0.cells } }
      let lines = block.lists.flatMap(\.items) + tables + block.signatures.flatMap(\.boxes)
      return block.headings + block.subheadings + block.results + block.paragraphs
        + lines.flatMap(\.lines)
    }
    let captions = blocks.flatMap(\.tables).flatMap { [$0.caption] + $0.columns }
    return
      ([title, kicker, heading, subject?.text ?? "", number]
      + references.flatMap { [$0.label, $0.text] } + captions + (cells + closing).map(\.text))
      .joined(separator: "\n")
  }
}
