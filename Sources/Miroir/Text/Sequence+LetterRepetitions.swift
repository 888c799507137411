extension String {
  /// A number that texts share when their letters and digits are the same, or the first ones,
  /// capitals, accents, punctuation and spaces left aside; nothing when there are none.
  ///
  /// Texts that differ hardly ever share it: who finds two that do compares them.
  ///
  /// - Parameter limit: How many bytes of them count, a multiple of eight.
  /// - Returns: The number, by which to look for the text.
  fileprivate func letterHash(upTo limit: Int = .max) -> UInt64? {
    var letters = PlainLetters(keepingWords: false)
    letters.add(self, upTo: limit)
    return letters.withPaddedBytes { start, count in
      guard count > 0 else { return nil }
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in stride(from: 0, to: Swift.min(count, limit), by: 8) {
        hash = (hash ^ ByteWord(at: start + index).all) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
      }
      return hash
    }
  }
}

extension Sequence {
  /// Each element whose text was met before, capitals, accents, punctuation and spaces left aside,
  /// with the first that had it. Texts without letters are never alike.
  ///
  /// Few texts begin alike: the others are read no further than that.
  func repetitions(
    ofLetters text: (Element) -> String?
  ) -> [(first: Element, second: Element)] {
    let texts = map { ($0, text($0)) }
    let beginnings = texts.map { $0.1?.letterHash(upTo: 16) }
    var counts: [UInt64: Int] = [:]
    for case let beginning? in beginnings { counts[beginning, default: 0] += 1 }
    return zip(texts, beginnings).filter { _, beginning in
      beginning.map { counts[$0] ?? 0 > 1 } == true
    }.map(\.0).repetitions { $0.1?.letterHash() }.map { ($0.first.0, $0.second.0) }
  }
}
