import Miroir
import Testing

/// Every kind of slip as written by hand in a realistic excerpt, alone and in pairs.
@Suite struct SlipPairTests {
  @Test func theExcerptHasNone() throws {
    let planted = try #require(PlantedSlips(first: [], second: []))
    planted.check()
    #expect(try xmllint([Array(planted.text.utf8)]) == "")
  }

  @Test(arguments: HandSlip.all)
  func eachSlipIsMadeAtOnePlaceOfTheExcerpt(_ slip: HandSlip) {
    let original = slip.numbered(1).original
    #expect(SlipExcerpt.half(1).ranges(of: original).count == 1, "\(original)")
    #expect(slip.typed.contains(slip.place))
  }

  @Test(arguments: HandSlip.all)
  func aSlipAloneIsNamedPlacedAndMended(_ slip: HandSlip) throws {
    try #require(PlantedSlips(first: [slip], second: [])).check()
    try #require(PlantedSlips(first: [], second: [slip])).check()
  }

  /// The first slip in the first half and the second in the other: both orders occur.
  @Test(arguments: HandSlip.representatives, HandSlip.representatives)
  func slipsFarApartAreBothNamedPlacedAndMended(_ first: HandSlip, _ second: HandSlip) throws {
    try #require(PlantedSlips(first: [first], second: [second])).check()
  }

  /// Both in one half, unless they touch the same words.
  @Test(arguments: HandSlip.all.indices)
  func slipsCloseTogetherAreNamedPlacedAndMended(_ index: Int) {
    for other in HandSlip.all[(index + 1)...] {
      PlantedSlips(first: [HandSlip.all[index], other], second: [])?.check()
    }
  }

  @Test func whatTheMendsMakeIsWellFormed() throws {
    let planted = HandSlip.all.flatMap { first in
      HandSlip.representatives.map { PlantedSlips(first: [first], second: [$0]) }
    }
    #expect(try xmllint(planted.compactMap { $0 }.map { Array($0.mended.utf8) }) == "")
  }
}
