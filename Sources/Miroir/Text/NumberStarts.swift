extension UnsafeBufferPointer<UInt8> {
  /// Where the next digit, `+` or `@` stands, by which a mark may be told; the end if there is none.
  func firstNumberStart(from start: Int) -> Int {
    guard let bytes = baseAddress else { return count }
    var index = start
    while index + 64 <= count, !hasNumberStart(from: index) { index += 64 }
    while index + 8 <= count {
      let word = ByteWord(at: bytes + index)
      let marks =
        word.digitMarks | word.marks(of: UInt8(ascii: "+")) | word.marks(of: UInt8(ascii: "@"))
      guard marks == 0 else { return index + marks.bytesBeforeMark }
      index += 8
    }
    while index < count, !self[index].isDigit, self[index] != UInt8(ascii: "+"),
      self[index] != UInt8(ascii: "@")
    {
      index += 1
    }
    return index
  }

  /// Whether one of the 64 bytes from `start` on is such; told for all of them at once.
  private func hasNumberStart(from start: Int) -> Bool {
    guard let bytes = baseAddress else { return false }
    var isFound: UInt8 = 0
    for index in start..<(start + 64) {
      let byte = bytes[index]
      isFound |=
        (byte &- UInt8(ascii: "0") < 10 ? 1 : 0) | (byte == UInt8(ascii: "+") ? 1 : 0)
        | (byte == UInt8(ascii: "@") ? 1 : 0)
    }
    return isFound != 0
  }
}
