import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit
@testable import MiroirDossier

/// A journal only grows, and whoever changes a line is noticed.
@Suite struct JournalTests {
  private let folder: TemporaryFolder
  private var path: String { folder.url.path }

  init() throws { folder = try TemporaryFolder() }

  private func entry(_ number: Int) -> JournalEntry {
    let digest = SHA256Digest(of: "\(number)")
    return JournalEntry(
      date: Timestamp(secondsSince1970: 1_790_000_000 + number),
      act: .deposit(
        JournalDeposit(
          file: "dépôt \"\(number)\".zip", digest: digest,
          seal: Seal(inputs: [Seal.Input(path: "portfolio.xml", digest: digest)]))))
  }

  private func journal(of count: Int) throws -> [UInt8] {
    var journal = try Journal(at: path)
    for number in 0..<count { try journal.append(entry(number)) }
    return Array(try Data(contentsOf: folder.url.appending(path: "journal.jsonl")))
  }

  @Test func aFolderWithoutJournalHasNoDeposits() throws {
    let journal = try Journal(at: path)
    #expect(journal.entries == [] && journal.brokenLine == nil)
  }

  @Test func whatWasAddedIsRead() throws {
    let bytes = try journal(of: 3)
    let read = try Journal(at: path)
    #expect(read.entries == (0..<3).map(entry) && read.brokenLine == nil)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 3)
    // Anybody can follow the chain with sha256sum.
    let digest = SHA256Digest(of: Array(lines[0]) + [UInt8(ascii: "\n")])
    #expect(
      String(decoding: lines[1], as: UTF8.self).contains(#""previous":"\#(digest.prefixed)""#))
  }

  /// Two that were read at the same time both find their place.
  @Test func twoAtOnceAreBothKept() throws {
    var first = try Journal(at: path)
    var second = try Journal(at: path)
    try first.append(entry(0))
    try second.append(entry(1))
    #expect(try Journal(at: path).entries == [entry(0), entry(1)])
  }

  @Test func oneByteThatChangedIsNoticed() throws {
    let bytes = try journal(of: 3)
    let lengths = bytes.split(separator: UInt8(ascii: "\n")).map { $0.count + 1 }
    for index in bytes.indices.dropLast(lengths[2]) {
      var changed = bytes
      changed[index] ^= 1
      try folder.write(changed, to: "journal.jsonl")
      let line = try #require(try Journal(at: path).brokenLine, "byte \(index)")
      #expect(line <= (index < lengths[0] ? 2 : 3))
    }
  }

  @Test func aLineThatIsCutOrTakenAwayIsNoticed() throws {
    let bytes = try journal(of: 3)
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    for (remaining, broken) in [
      (lines[0] + lines[2], 2), (lines[1] + lines[2], 1), (lines[0] + lines[1].dropLast(), 2),
      (lines[0] + [UInt8(ascii: "\n")] + lines[1], 2), (lines[0] + lines[0], 2),
    ] {
      try folder.write(remaining, to: "journal.jsonl")
      var journal = try Journal(at: path)
      #expect(journal.brokenLine == broken && journal.entries.count == broken - 1)
      // Nothing is repaired in silence.
      #expect(throws: FolderError.self) { try journal.append(entry(3)) }
      #expect(Array(try Data(contentsOf: folder.url.appending(path: "journal.jsonl"))) == remaining)
    }
  }

  // MARK: - A jury's session

  private func at(_ seconds: Int, _ act: JournalEntry.Act) -> JournalEntry {
    JournalEntry(date: Timestamp(secondsSince1970: 1_790_000_000 + seconds), act: act)
  }

  private func minutes(_ text: String) -> JournalMinutes {
    JournalMinutes(
      file: "proces-verbal.pdf", digest: SHA256Digest(of: text), number: "juin-2026",
      sitting: PartialDate("2026-06-24"))
  }

  private func decision(_ result: Verdict.Result) -> DecisionRecord {
    DecisionRecord(
      portfolio: "p-a", seal: SHA256Digest(of: "a"), result: result, rule: "stricte")
  }

  /// What was signed is what was made then, whatever was made since.
  @Test func signedMinutesKeepTheirOwnDecisions() throws {
    var journal = try Journal(at: path)
    try journal.append([at(0, .minutes(minutes("un"))), at(0, .decision(decision(.certified)))])
    try journal.append([at(1, .minutes(minutes("deux"))), at(1, .decision(decision(.undecided)))])
    #expect(journal.signedMinutes == [])
    let signature = JournalSignature(digest: SHA256Digest(of: "un"), key: nil)
    try journal.append(at(2, .signature(signature)), at(3, .signature(signature)))
    let read = try Journal(at: path)
    #expect(read.entries == journal.entries && read.brokenLine == nil && read.entries.count == 6)
    #expect(
      read.signedMinutes == [
        SignedMinutes(
          number: "juin-2026", date: PartialDate("2026-06-24"), digest: SHA256Digest(of: "un"),
          decisions: [decision(.certified)])
      ])
    #expect(read.minutes(of: SHA256Digest(of: "deux"))?.file == "proces-verbal.pdf")
    #expect(read.minutes(of: SHA256Digest(of: "trois")) == nil)
  }

  @Test func depositsAndPapersMayStandInOneJournal() throws {
    var journal = try Journal(at: path)
    let nothing = DecisionRecord(portfolio: "p-b", seal: nil, result: .undecided, rule: nil)
    let signature = JournalSignature(digest: SHA256Digest(of: "a"), key: "kid")
    try journal.append([
      entry(0), at(0, .decision(nothing)), at(1, .signature(signature)), entry(1),
    ])
    let read = try Journal(at: path)
    #expect(read.entries == journal.entries && read.deposits.count == 2)
  }

  /// A line of the first version of the program.
  @Test func anOlderJournalIsReadAsItWas() throws {
    let digest = SHA256Digest(of: "0").prefixed
    let seal = Seal(inputs: [Seal.Input(path: "portfolio.xml", digest: SHA256Digest(of: "0"))])
    let line = """
      {"format":"miroir-journal/1","previous":null,"date":"2026-09-21T14:13:20Z","act":"deposit",\
      "file":"dépôt \\"0\\".zip","digest":"\(digest)","seal":"\(seal.digest.prefixed)",\
      "sources":[{"path":"portfolio.xml","digest":"\(digest)"}]}

      """
    try folder.write(line.utf8, to: "journal.jsonl")
    #expect(try Journal(at: path).entries == [entry(0)])
  }
}
