import Miroir
import Testing
import TestSupport

/// Whatever the bytes: an answer, soon, which can be applied.
@Suite struct SlipRobustnessTests {
  private static let sample = Array(
    SlipExcerpt.document(SlipExcerpt.half(1), SlipExcerpt.half(2)).utf8)

  @Test(arguments: Array(stride(from: 0, to: sample.count, by: 97)))
  func aTruncatedDocumentHasVeryFewSlips(_ length: Int) {
    let slips = Slip.all(in: Array(Self.sample.prefix(length)), vocabulary: .portfolio)
    let end = String(decoding: Self.sample.prefix(length).suffix(60), as: UTF8.self)
    #expect(slips.count <= 2, "\(slips) after …\(end)")
  }

  @Test func aShortDocumentCutAnywhereHasVeryFewSlips() {
    let sample = Array(SlipExcerpt.document("", "").utf8)
    let counts = sample.indices.map { length in
      Slip.all(in: Array(sample.prefix(length)), vocabulary: .portfolio).count
    }
    #expect(counts.allSatisfy { $0 <= 2 })
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func anyBytesHaveSlipsWithinThem(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<200).flatMap { _ in
      random.once(in: 6) ? [UInt8.random(in: 0...255, using: &random)] : random.pick(Self.shards)
    }
    expectSlipsWithin(bytes, "seed \(seed)")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func aDamagedDocumentHasSlipsWithinIt(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Self.sample
    for _ in 0..<20 {
      let place = Int.random(in: 0..<bytes.count - 4, using: &random)
      bytes.replaceSubrange(place..<place + random.pick([0, 1, 4]), with: random.pick(Self.shards))
    }
    expectSlipsWithin(bytes, "seed \(seed)")
  }

  /// Minutes if it were quadratic.
  @Test(arguments: SlipFlood.all)
  func monotonousBytesTakeLinearTime(_ flood: SlipFlood) {
    let (slips, spent) = ProcessorTime.spent {
      Slip.all(in: flood.bytes(50_000), vocabulary: .portfolio)
    }
    #expect(slips.count <= 50_001)
    #expect(spent < ProcessorTime.minute)
  }

  private static let shards: [[UInt8]] = [
    "<", "<p>", "</p>", "<p ", "</", "/>", ">", "\"", "'", "“", "”", "«", "’", "=", " id=", " a='",
    "&", "&amp;", "&#", "&nbsp;", ";", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<?xml ",
    "<!DOCTYPE", "[", "]", "contexte", "<contexte", "</contexte>", "<rôle>", " ", "\n", "é", "x",
    "< p>", "</ p>", "<situation id=\"a b\"", " date='12/01/2026'", "preuves='a b'",
  ].map { Array($0.utf8) }

  private func expectSlipsWithin(_ bytes: [UInt8], _ comment: Comment) {
    let slips = Slip.all(in: bytes, vocabulary: .portfolio)
    #expect(slips.map(\.offset) == slips.map(\.offset).sorted(), comment)
    for slip in slips {
      #expect(slip.offset >= 0 && slip.length >= 0, comment)
      #expect(slip.offset + slip.length <= bytes.count, comment)
      #expect(slip.mend.allSatisfy { $0.range.upperBound <= bytes.count }, comment)
    }
    _ = Slip.all(in: bytes.applying(slips.flatMap(\.mend)), vocabulary: .portfolio)
  }
}
