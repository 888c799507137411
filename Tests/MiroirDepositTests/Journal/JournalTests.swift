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
      date: Timestamp(secondsSince1970: 1_790_000_000 + number), file: "dépôt \"\(number)\".zip",
      digest: digest,
      seal: Seal(inputs: [Seal.Input(path: "portfolio.xml", digest: digest)]))
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
}
