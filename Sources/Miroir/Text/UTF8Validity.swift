extension [UInt8] {
  /// The offset of the first byte that can't be UTF-8.
  package var firstInvalidUTF8: Int? {
    withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      var index = 0
      // A mark where the word before ends with the first byte of a pair.
      var pending: UInt64 = 0
      while index < bytes.count {
        if index + 8 <= bytes.count {
          // ASCII and pairs, as accented letters of French are, are told at once.
          let word = ByteWord(at: start + index)
          let (pairs, continuations) = (word.pairMarks, word.continuationMarks)
          if word.beyondASCIIMarks == pairs | continuations,
            continuations == pairs << 8 | pending
          {
            pending = pairs >> 56
            index += 8
            continue
          }
          if pending == 0 { index += word.beyondASCIIMarks.bytesBeforeMark }
        }
        if pending != 0 { index -= 1 }
        pending = 0
        guard let length = lengthOfScalar(at: index) else { return index }
        index += length
      }
      // A pair that the end cuts off.
      guard pending == 0 else { return index - 1 }
      return nil
    }
  }

  /// The bytes of the UTF-8 sequence at `index`, if there is a right one (RFC 3629, § 4).
  package func lengthOfScalar(at index: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch self[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= endIndex, second.contains(self[index + 1]) else { return nil }
    return self[(index + 1)..<(index + length)].allSatisfy(\.isContinuation) ? length : nil
  }
}
