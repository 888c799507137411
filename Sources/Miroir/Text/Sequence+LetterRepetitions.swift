extension String {
  /// A number that texts share when their letters and digits are the same, or the first ones,
  /// capitals, accents, punctuation and spaces left aside; nothing when there are none.
  ///
  /// Texts that differ hardly ever share it: who finds two that do compares them.
  ///
  /// - Parameter limit: How many times eight letters count.
  /// - Returns: The number, by which to look for the text.
  fileprivate func letterHash(upTo limit: Int = .max) -> UInt64? {
    var text = self
    return text.withUTF8 { bytes in
      var hash = LetterHash()
      for piece in PlainLetters(of: bytes) {
        hash.add(piece)
        if hash.blocks == limit { return hash.valueOfBlocks }
      }
      return hash.isEmpty ? nil : hash.value
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
    let beginnings = texts.map { $0.1?.letterHash(upTo: 2) }
    var met: Set<UInt64> = []
    met.reserveCapacity(texts.count)
    var again: Set<UInt64> = []
    for case let beginning? in beginnings where !met.insert(beginning).inserted {
      again.insert(beginning)
    }
    guard !again.isEmpty else { return [] }
    return zip(texts, beginnings).filter { _, beginning in
      beginning.map(again.contains) == true
    }.map(\.0).repetitions { $0.1?.letterHash() }.map { ($0.first.0, $0.second.0) }
  }
}
