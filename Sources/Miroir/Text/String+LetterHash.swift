extension String {
  /// A number that texts share when their letters and digits are the same, capitals, accents,
  /// punctuation and spaces left aside; nothing when there are none.
  ///
  /// Texts that differ hardly ever share it: who finds two that do compares them.
  var letterHash: UInt64? {
    var letters = PlainLetters(keepingWords: false)
    letters.add(self)
    return letters.withPaddedBytes { start, count in
      guard count > 0 else { return nil }
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in stride(from: 0, to: count, by: 8) {
        hash = (hash ^ ByteWord(at: start + index).all) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
      }
      return hash
    }
  }
}
