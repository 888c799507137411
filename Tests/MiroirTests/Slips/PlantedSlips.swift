import Miroir
import Testing

/// A text with some slips made in it by hand.
struct PlantedSlips {
  /// The text with the slips.
  private(set) var text = ""
  /// What should be found, by place.
  private(set) var expected: [ExpectedSlip] = []
  /// What the mends should make of it.
  private(set) var mended = ""

  /// The excerpt with slips made in its halves; nothing if two of them touch the same words.
  init?(first: [HandSlip], second: [HandSlip]) {
    guard let one = PlantedSlips(first, in: 1), let two = PlantedSlips(second, in: 2) else {
      return nil
    }
    let ends = SlipExcerpt.document("¤", "¤").split(separator: "¤").map(PlantedSlips.init)
    for part in [ends[0], one, ends[1], two, ends[2]] { append(part) }
  }

  /// Expects what was planted to be found and mended, and nothing else.
  func check() {
    let bytes = Array(text.utf8)
    let slips = Slip.all(in: bytes, vocabulary: .portfolio)
    #expect(slips.map { ExpectedSlip(kind: $0.kind, offset: $0.offset) } == expected)
    let result = String(decoding: bytes.applying(slips.flatMap(\.mend)), as: UTF8.self)
    #expect(result.lines(otherThan: mended) == mended.lines(otherThan: result))
  }

  private init(faultless: Substring) {
    text = String(faultless)
    mended = text
  }

  private init?(_ slips: [HandSlip], in half: Int) {
    let faultless = SlipExcerpt.half(half)
    let places = slips.map { $0.numbered(half) }
      .compactMap { slip in faultless.firstRange(of: slip.original).map { ($0, slip) } }
      .sorted { $0.0.lowerBound < $1.0.lowerBound }
    var done = faultless.startIndex
    for (range, slip) in places {
      guard range.lowerBound >= done else { return nil }
      append(PlantedSlips(faultless: faultless[done..<range.lowerBound]))
      append(PlantedSlips(slip))
      done = range.upperBound
    }
    append(PlantedSlips(faultless: faultless[done...]))
  }

  private init(_ slip: HandSlip) {
    text = slip.typed
    mended = slip.mended
    let before = slip.typed.firstRange(of: slip.place).map { slip.typed[..<$0.lowerBound] }
    expected = [ExpectedSlip(kind: slip.kind, offset: before?.utf8.count ?? -1)]
  }

  private mutating func append(_ other: PlantedSlips) {
    let length = text.utf8.count
    expected += other.expected.map { ExpectedSlip(kind: $0.kind, offset: $0.offset + length) }
    text += other.text
    mended += other.mended
  }
}

extension String {
  /// The lines which another text doesn't have, so that a failure shows these only.
  fileprivate func lines(otherThan other: String) -> [Substring] {
    if self == other { return [] }
    let others = Set(other.split(separator: "\n"))
    return split(separator: "\n").filter { !others.contains($0) }
  }
}
