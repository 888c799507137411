import Foundation
import Testing
import TestSupport

/// What changed since the last deposit, and what `journal.jsonl` remembers.
@Suite struct StatusTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Project.sample("sante"), to: place + "sante")
  }

  private func status(_ arguments: String...) throws -> Status {
    let run = try run(
      miroirPath, ["status", "sante", "--format", "json"] + arguments, in: place)
    #expect(run.errors == "")
    return try JSONDecoder().decode(Status.self, from: Data(run.output.utf8))
  }

  private func seal(_ name: String = "depot.zip", _ arguments: String...) throws {
    let run = try run(miroirPath, ["seal", "sante", "-o", name] + arguments, in: place)
    try #require(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func aPortfolioThatWasNotDeposited() throws {
    let status = try status()
    #expect(status.format == "miroir-status/1" && status.deposits == 0)
    #expect(status.last == nil && status.changed == nil)
    let text = try miroir("etat", "sante", in: place)
    #expect(text.status == 0 && text.output.contains("pas encore été déposé"))
  }

  @Test func nothingChanged() throws {
    try seal()
    let status = try status()
    #expect(status.changed == false && status.deposits == 1)
    #expect(status.last?.seal == status.seal && status.last?.file == "depot.zip")
    #expect(status.sources.allSatisfy { $0.state == "unchanged" })
    #expect(try miroir("status", "sante", in: place).output.contains("Rien n’a changé"))
  }

  @Test func eachChangeIsNamed() throws {
    try seal()
    let portfolio = place + "sante/portfolio.xml"
    let text = try String(contentsOf: portfolio, encoding: .utf8)
    try text.replacing("<presentation>", with: "<presentation>Oui. ")
      .write(to: portfolio, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(at: place + "sante/preuves/releves-decisions.md")
    try folder.write("[regles]\n".utf8, to: "sante/miroir.toml")
    let status = try status()
    #expect(status.changed == true && status.last?.seal != status.seal)
    // What a jury's copies say of each passage is said of this very portfolio.
    #expect(
      status.sources.filter { $0.state != "unchanged" }.map { "\($0.state) \($0.path)" } == [
        "changed annotations/referent-1.xml", "changed annotations/tuteur-1.xml",
        "added miroir.toml", "changed portfolio.xml", "removed preuves/releves-decisions.md",
      ])
    let report = try miroir("status", "sante", in: place)
    #expect(report.status == 0 && report.output.contains("modifié"))
    // What was deposited doesn't change.
    #expect(try miroir("verify", "depot.zip", in: place).status == 0)
  }

  @Test func whatCameFromElsewhereIsNotCompared() throws {
    try folder.write(".kicker { color: black; }".utf8, to: "charte/style.css")
    try seal("depot.zip", "--theme", "charte")
    #expect(try status().changed == false)
    #expect(try status().sources.first { $0.path == "theme/style.css" }?.state == "not-compared")
    #expect(try status("--theme", "charte").sources.allSatisfy { $0.state == "unchanged" })
  }

  @Test func aJournalThatSomebodyChangedIsSaid() throws {
    try seal()
    try seal("depot-2.zip")
    let journal = place + "sante/journal.jsonl"
    let text = try String(contentsOf: journal, encoding: .utf8)
    try text.replacing("depot.zip", with: "depOt.zip")
      .write(to: journal, atomically: true, encoding: .utf8)
    let run = try miroir("status", "sante", in: place)
    #expect(run.status == 1 && run.output.contains("ligne 2"))
    let seal = try miroir("seal", "sante", "-o", "depot-3.zip", in: place)
    #expect(seal.status == 1 && seal.errors.contains("journal-ancien.jsonl"))
    #expect(!FileManager.default.fileExists(atPath: (place + "depot-3.zip").path))
    // What the message advises works, and changes nothing of the deposit.
    try FileManager.default.moveItem(at: journal, to: place + "sante/journal-ancien.jsonl")
    try self.seal("depot-3.zip")
    #expect(
      try Data(contentsOf: place + "depot-3.zip") == Data(contentsOf: place + "depot.zip"))
  }
}

/// What `miroir status --format json` says.
private struct Status: Decodable {
  var format: String
  var deposits: Int
  var last: Last?
  var seal: String
  var changed: Bool?
  var sources: [Source]

  struct Last: Decodable {
    var file: String
    var seal: String
  }

  struct Source: Decodable {
    var path: String
    var state: String
  }
}
