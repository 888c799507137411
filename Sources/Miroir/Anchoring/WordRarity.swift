/// How much the words of an old text tell, by how rare they are in it and in a new one together.
struct WordRarity {
  /// The bits that each word tells: of words that no space parts, the rarest alone tells any, and
  /// signs tell none.
  let bits: [Double]

  init(_ old: WordedText, _ new: WordedText) {
    var counts: [UInt64: Int] = [:]
    for key in old.keys { counts[key, default: 0] += 1 }
    for key in new.keys { counts[key, default: 0] += 1 }
    let total = Double(old.keys.count + new.keys.count)
    var bits = zip(old.keys, old.blocks.lazy.flatMap(\.words)).map { key, word in
      word.isSign ? 0 : (total / Double(counts[key] ?? 1)).binaryLogarithm
    }
    var rarest = 0
    for (word, isGlued) in old.isGlued.enumerated() {
      guard isGlued else {
        rarest = word
        continue
      }
      let other = bits[word] > bits[rarest] ? rarest : word
      if other == rarest { rarest = word }
      bits[other] = 0
    }
    self.bits = bits
  }

  /// How many bits some words tell.
  func bits(of words: some Sequence<Int>) -> Double { words.reduce(0) { $0 + bits[$1] } }

  /// How many bits chance makes of pairs of so many words with so many others.
  static func chance(_ one: Int, _ other: Int) -> Double {
    (Double(max(1, one)) * Double(max(1, other))).binaryLogarithm
  }
}

extension Double {
  /// Within a tenth.
  fileprivate var binaryLogarithm: Double { Double(exponent) + significand - 1 }
}
