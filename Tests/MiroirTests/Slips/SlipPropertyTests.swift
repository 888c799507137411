import Foundation
import Miroir
import Testing

/// What must hold for any document; a failure prints the seed which makes it again.
///
/// `SEEDS=20000 swift test --filter SlipProperty` looks further than the usual 400.
@Suite struct SlipPropertyTests {
  private static let seeds: [UInt64] = Array(
    0..<(ProcessInfo.processInfo.environment["SEEDS"].flatMap(UInt64.init) ?? 400))

  @Test(arguments: seeds)
  func wellFormedDocumentsHaveNoSlips(_ seed: UInt64) {
    let document = GeneratedDocument(seed: seed, nestsNames: true)
    let slips = slipsFound(in: document.text)
    #expect(slips.isEmpty, "seed \(seed):\n\(slips.isEmpty ? "" : document.text)")
  }

  @Test func generatedDocumentsAreWellFormed() throws {
    let documents = Self.seeds.map {
      Array(GeneratedDocument(seed: $0, nestsNames: true).text.utf8)
    }
    let complaint = try xmllint(documents)
    #expect(complaint == "")
  }

  /// The mend law: one to four slips of different kinds, sometimes one of each, are found, and
  /// nothing else; after their mends the document is well-formed.
  @Test(arguments: seeds)
  func plantedSlipsAreFoundAndNothingElse(_ seed: UInt64) {
    let document = Self.planted(seed)
    #expect(slipsFound(in: document.text) == document.slips, "seed \(seed)")
  }

  @Test func documentsAreWellFormedOnceMended() throws {
    let documents = Self.seeds.map { Array(afterMends(Self.planted($0).text).utf8) }
    let complaint = try xmllint(documents)
    #expect(complaint == "", "the number of the file is the seed")
  }

  private static func planted(_ seed: UInt64) -> GeneratedDocument {
    var document = GeneratedDocument(seed: seed, nestsNames: false)
    document.plantSlips(seed.isMultiple(of: 10) ? 12 : Int(seed % 4) + 1, seed: seed)
    return document
  }
}
